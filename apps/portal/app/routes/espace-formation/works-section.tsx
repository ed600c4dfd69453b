import { Card } from '@tandem/ui';
import { useMessages } from '../../lib/messages';
import { messages } from './messages';

export function WorksSection() {
  const t = useMessages(messages);
  return (
    <Card as="section" tone="sunk">
      <h2 className="text-xl">{t.works}</h2>
      <p className="mt-1">{t.worksText}</p>
      <p className="mt-2 flex flex-wrap gap-x-6">
        <a href="/espace/rendus" className="link link-alone">
          {t.worksLink}
        </a>
        <a href="/espace/certification" className="link link-alone">
          {t.certification}
        </a>
      </p>
    </Card>
  );
}
