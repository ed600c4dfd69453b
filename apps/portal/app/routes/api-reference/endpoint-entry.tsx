import { Table, Tag, type Tone } from '@tandem/ui';
import { useMessages } from '../../lib/messages';
import { messages } from './messages';
import type { FieldRow, ReferenceEntry } from './openapi';

const tones: Record<string, Tone> = { GET: 'teal', POST: 'clay', PUT: 'gold', PATCH: 'gold', DELETE: 'bad' };

export function EndpointEntry({ entry }: { entry: ReferenceEntry }) {
  const t = useMessages(messages);
  const roles: Record<string, string> = t.roles;
  const reach: Record<string, string> = t.reach;
  return (
    <details id={entry.id} className="border-t border-line">
      <summary className="min-h-11 py-3">
        <span className="inline-flex flex-wrap items-baseline gap-x-3 gap-y-1 align-top">
          <Tag tone={tones[entry.method]}>{entry.method}</Tag>
          <code className="text-sm break-all">{entry.path}</code>
          <span className="text-soft">{entry.summary}</span>
        </span>
      </summary>
      <div className="grid gap-5 pt-1 pb-6 sm:pl-6">
        <div>
          <h3 className="text-base">{t.allowed}</h3>
          <ul className="list-disc pl-5">
            {entry.allowed.map((cell) => (
              <li key={cell.role}>
                {roles[cell.role] ?? cell.role}{' '}
                <span className="text-soft">· {reach[cell.reach] ?? cell.reach}</span>
              </li>
            ))}
          </ul>
        </div>
        <Fields title={t.parameters} rows={entry.parameters} />
        <Fields title={t.body} rows={entry.body} />
        {entry.response.length > 0 ? (
          <Fields title={t.response(entry.status)} rows={entry.response} />
        ) : (
          <div>
            <h3 className="text-base">{t.response(entry.status)}</h3>
            <p className="text-soft">{entry.produces ? t.file(entry.produces) : t.empty}</p>
          </div>
        )}
      </div>
    </details>
  );
}

function Fields({ title, rows }: { title: string; rows: readonly FieldRow[] }) {
  const t = useMessages(messages);
  if (rows.length === 0) return null;
  return (
    <div>
      <h3 className="text-base">{title}</h3>
      <Table
        caption={title}
        hideCaption
        rows={rows}
        rowKey={(row) => row.name}
        columns={[
          {
            key: 'name',
            header: t.name,
            rowHeader: true,
            cell: (row) => <code className="text-sm">{row.name}</code>,
          },
          {
            key: 'type',
            header: t.type,
            cell: (row) => <span className="text-sm break-words">{row.type}</span>,
          },
          { key: 'required', header: t.required, cell: (row) => (row.required ? t.yes : t.no) },
        ]}
      />
    </div>
  );
}
