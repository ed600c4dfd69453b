import type { Assignment } from '@tandem/contracts';
import { Card, Prose } from '@tandem/ui';
import { fileSize } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { RubricGrid } from '../../parts/rubric-grid';
import { messages } from './messages';

/** What is asked, with what to fill in and how it will be read; folded once she is at work. */
export function Brief({ assignment, html }: { assignment: Assignment; html: string }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { templates, rubric, state } = assignment;
  return (
    <>
      <details open={state === 'untouched'} className="rounded-card bg-sunk p-4">
        <summary className="min-h-11 py-2 font-semibold">{t.brief}</summary>
        <Prose html={html} className="mt-3" />
      </details>
      {templates.length > 0 ? (
        <Card as="section">
          <h2 className="text-xl">{t.templates}</h2>
          <ul className="mt-2 grid gap-1">
            {templates.map(({ title, address, size }) => (
              <li key={address}>
                <a href={address} className="link link-alone" download>
                  {title}
                </a>{' '}
                <span className="text-sm whitespace-nowrap text-soft">{fileSize(locale, size)}</span>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      <details className="rounded-card bg-sunk p-4">
        <summary className="min-h-11 py-2 font-semibold">{t.rubric}</summary>
        <p className="my-3">{t.rubricLede}</p>
        <RubricGrid rubric={rubric} />
      </details>
    </>
  );
}
