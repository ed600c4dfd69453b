import type { listPeople, ResponseOf } from '@tandem/contracts';
import { Table, Tag } from '@tandem/ui';
import { academyZone } from '../../../lib/format';
import { useMessages } from '../../../lib/messages';
import { useVisitor } from '../../../lib/visitor';
import { useNow } from '../../../lib/use-now';
import { Ago, When } from '../../../parts/staff/when';
import { FactorReset } from './factor-reset';
import { messages } from './messages';
import { RolesForm } from './roles-form';

type Person = ResponseOf<typeof listPeople>['people'][number];

export function PeopleTable({ people }: { people: readonly Person[] }) {
  const t = useMessages(messages);
  const now = useNow();
  const me = useVisitor()?.me;
  return (
    <Table
      caption={t.caption}
      hideCaption
      rows={people}
      rowKey={(person) => person.id}
      columns={[
        {
          key: 'person',
          header: t.person,
          rowHeader: true,
          cell: ({ name, email }) => (
            <>
              <span className="block">{name}</span>
              <span className="block text-sm font-normal break-all text-soft">{email}</span>
            </>
          ),
        },
        {
          key: 'cohorts',
          header: t.cohorts,
          cell: ({ cohorts }) =>
            cohorts.length > 0 ? cohorts.join(', ') : <span className="text-soft">{t.noCohort}</span>,
        },
        { key: 'created', header: t.created, cell: ({ createdAt }) => <When value={createdAt} /> },
        {
          key: 'seen',
          header: t.seen,
          cell: ({ lastSeenAt }) =>
            lastSeenAt ? (
              <Ago value={lastSeenAt} zone={academyZone} now={now} />
            ) : (
              <span className="text-soft">{t.never}</span>
            ),
        },
        {
          key: 'roles',
          header: t.held,
          cell: (person) => (
            <>
              <span className="flex flex-wrap gap-1.5">
                {person.roles.map((role) => (
                  <Tag key={role} tone={role === 'owner' ? 'clay' : 'teal'}>
                    {t.roles[role]}
                  </Tag>
                ))}
                {person.roles.length === 0 ? <span className="text-soft">{t.none}</span> : null}
              </span>
              <RolesForm person={person} />
              {person.secondFactor && person.id !== me?.id ? <FactorReset person={person} /> : null}
            </>
          ),
        },
      ]}
    />
  );
}
