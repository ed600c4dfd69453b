import type { AnnouncementTemplate } from '@tandem/contracts';
import { useMessages } from '../../../lib/messages';
import { messages } from './messages';

/** Templates that an empty message may begin with. */
export function TemplateChoice({
  templates,
}: {
  templates: Array<Pick<AnnouncementTemplate, 'id' | 'name'>>;
}) {
  const t = useMessages(messages);
  if (templates.length === 0) return null;
  return (
    <details className="mb-6">
      <summary className="link inline-flex min-h-11 items-center">{t.begin}</summary>
      <ul className="mt-1">
        {templates.map(({ id, name }) => (
          <li key={id}>
            <a href={`?modele=${id}`} className="link link-alone">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
