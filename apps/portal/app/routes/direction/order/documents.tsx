import { Table } from '@tandem/ui';
import { money } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { When } from '../../../parts/staff/when';
import { messages } from './messages';
import { Section, type OfOrder } from './section';

export function Documents({ order: { documents } }: OfOrder) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <Section title={t.documents} empty={documents.length === 0 && t.noDocuments}>
      <Table
        caption={t.documents}
        hideCaption
        rows={documents}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'number',
            header: t.document,
            rowHeader: true,
            cell: ({ id, series, number }) => (
              <a className="link" href={`/espace/papiers/${id}.pdf`}>
                {t.series[series]} <span className="whitespace-nowrap">{number}</span>
              </a>
            ),
          },
          { key: 'issued', header: t.issued, cell: ({ issuedAt }) => <When value={issuedAt} /> },
          {
            key: 'xml',
            header: t.xml,
            cell: ({ id, number, identified }) =>
              identified ? (
                <a
                  className="link"
                  href={`/direction/documents/${id}.xml?nom=${number}`}
                  aria-label={t.xmlOf(number)}
                >
                  {t.xmlFile}
                </a>
              ) : (
                <span className="text-soft">{t.unidentified}</span>
              ),
          },
          { key: 'gross', header: t.amount, align: 'end', cell: ({ gross }) => money(locale, gross) },
        ]}
      />
    </Section>
  );
}
