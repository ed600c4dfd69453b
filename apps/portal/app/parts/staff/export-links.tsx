import { useSearchParams } from '@remix-run/react';
import { useMessages } from '../../lib/messages';
import { messages } from './messages';

/** Files of `/formatrice/exports`, one for each table that a trainer sees. */
export type ExportName = keyof typeof messages.fr.exports;

/** Which table, and what its page has in its path rather than in its query. */
export interface Exported {
  name: ExportName;
  of?: Record<string, string>;
}

/** The tables of a page to take away: above its content, at the same place of every page. */
export function ExportBar({ tables }: { tables: readonly Exported[] }) {
  if (tables.length === 0) return null;
  return (
    <div className="no-print mb-6 flex flex-wrap gap-x-8 gap-y-1 sm:justify-end">
      {tables.map((table) => (
        <ExportLinks key={table.name} {...table} />
      ))}
    </div>
  );
}

/** The table as the address filters it, all its pages: plain links. */
function ExportLinks({ name, of = {} }: Exported) {
  const t = useMessages(messages);
  const [query] = useSearchParams();
  const asked = new URLSearchParams([...query].filter(([key]) => key !== 'page' && key !== 'fait'));
  for (const [key, value] of Object.entries(of)) asked.set(key, value);
  const text = asked.toString();
  const what = t.exports[name];
  const link = (format: 'csv' | 'xlsx') => (
    <a
      className="link link-alone"
      href={`/formatrice/exports/${name}.${format}${text ? `?${text}` : ''}`}
      aria-label={t.exportAs(what, format.toUpperCase())}
    >
      {format.toUpperCase()}
    </a>
  );
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
      <span className="text-soft">{t.exportWhat(what)}</span>
      {link('csv')}
      <span aria-hidden="true">·</span>
      {link('xlsx')}
    </p>
  );
}
