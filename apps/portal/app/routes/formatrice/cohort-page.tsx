import type { Cohort } from '@tandem/contracts';
import { ButtonLink, Tabs } from '@tandem/ui';
import type { ReactNode } from 'react';
import { useMessages } from '../../lib/messages';
import { useVisitor } from '../../lib/visitor';
import { StaffPage } from '../../parts/staff/staff-page';
import { CohortDates } from '../../parts/staff/when';
import { messages } from './board/messages';

interface CohortPageProps {
  cohort: Pick<Cohort, 'id' | 'name'> & Partial<Pick<Cohort, 'startsOn' | 'endsOn'>>;
  view: 'board' | 'calendar' | 'discussions' | 'reports';
  children: ReactNode;
}

/** Frame of a cohort's views. */
export function CohortPage({ cohort, view, children }: CohortPageProps) {
  const t = useMessages(messages);
  const owner = useVisitor()?.me?.roles.includes('owner');
  const href = `/formatrice/promotions/${cohort.id}`;
  return (
    <StaffPage
      title={cohort.name}
      lede={
        cohort.startsOn && cohort.endsOn ? (
          <CohortDates startsOn={cohort.startsOn} endsOn={cohort.endsOn} />
        ) : undefined
      }
      crumbs={[{ href: '/formatrice', label: t.trainer }, { label: cohort.name }]}
      actions={
        owner ? (
          <ButtonLink variant="quiet" small href={`/direction/promotions/${cohort.id}`}>
            {t.settings}
          </ButtonLink>
        ) : undefined
      }
    >
      <div className="mb-8">
        <Tabs
          label={t.views}
          items={[
            { href, label: t.board, current: view === 'board' },
            { href: `${href}/calendrier`, label: t.calendar, current: view === 'calendar' },
            { href: `${href}/discussions`, label: t.discussions, current: view === 'discussions' },
            { href: `${href}/signalements`, label: t.reports, current: view === 'reports' },
          ]}
        />
      </div>
      {children}
    </StaffPage>
  );
}
