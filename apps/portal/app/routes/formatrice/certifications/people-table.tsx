import type { listCertifications, ResponseOf, TrackingState } from '@tandem/contracts';
import { Table, Tag, type Tone } from '@tandem/ui';
import { date } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { MissingConditions } from '../../../parts/staff/missing-conditions';
import { messages } from './messages';

type Person = ResponseOf<typeof listCertifications>['people'][number];

export const stateTones: Record<TrackingState, Tone> = {
  missing: 'plain',
  eligible: 'clay',
  issued: 'teal',
  expiring: 'gold',
  expired: 'bad',
  revoked: 'bad',
};

export function PeopleTable({ people }: { people: readonly Person[] }) {
  const t = useMessages(messages);
  return (
    <Table
      caption={t.caption}
      hideCaption
      rows={people}
      rowKey={({ personId, cohort }) => `${personId}-${cohort.id}`}
      columns={[
        {
          key: 'person',
          header: t.person,
          rowHeader: true,
          cell: ({ name, personId, cohort, seat }) => (
            <>
              {seat !== 'released' ? (
                <a className="link" href={`/formatrice/promotions/${cohort.id}/membres/${personId}`}>
                  {name}
                </a>
              ) : (
                name
              )}
              <span className="block text-sm font-normal text-soft">{t.seats[seat](cohort.name)}</span>
            </>
          ),
        },
        {
          key: 'state',
          header: t.stateHead,
          cell: ({ state }) => <Tag tone={stateTones[state]}>{t.state[state]}</Tag>,
        },
        { key: 'detail', header: t.detail, cell: (person) => <Detail person={person} /> },
      ]}
    />
  );
}

/** What is missing in words, or the certificate with its end. */
function Detail({
  person: { state, seat, met, of, missing, certificate, personId, courseSlug },
}: {
  person: Person;
}) {
  const t = useMessages(messages);
  const locale = useLocale();
  if (state === 'missing') {
    return <MissingConditions items={missing} summary={`${t.met(met, of)} · ${t.missing(missing.length)}`} />;
  }
  if (!certificate || state === 'eligible') return <>{seat === 'paused' ? t.readyPaused : t.ready}</>;
  return (
    <>
      <a
        className="link"
        href={`/formatrice/certifications/${courseSlug}/${personId}`}
        aria-label={t.certificateOf(certificate.code)}
      >
        {certificate.code}
      </a>
      <span className="block text-sm text-soft">
        {certificate.expiresAt
          ? t.issuedUntil(date(locale, certificate.issuedAt), date(locale, certificate.expiresAt))
          : t.issuedOn(date(locale, certificate.issuedAt))}
      </span>
    </>
  );
}
