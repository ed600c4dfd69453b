import type { Cohort } from '@tandem/contracts';
import { ButtonLink, Tabs } from '@tandem/ui';
import type { ReactNode } from 'react';
import { useMessages } from '../../lib/messages';
import { useVisitor } from '../../lib/visitor';
import { StaffPage } from '../../parts/staff/staff-page';
import { CohortDates } from '../../parts/staff/when';
import { messages } from './board/messages';

interface CohortPageProps {
  cohort: Pick<Cohort, 'id' | 'name' | 'startsOn' | 'endsOn'>;
  view: 'board' | 'calendar';
  children: ReactNode;
}

/** Frame of a cohort's two views. */
export function CohortPage({ cohort, view, children }: CohortPageProps) {
  const t = useMessages(messages);
  const owner = useVisitor()?.me?.roles.includes('owner');
  const href = `/formatrice/promotions/${cohort.id}`;
  return (
    <StaffPage
      title={cohort.name}
      lede={<CohortDates startsOn={cohort.startsOn} endsOn={cohort.endsOn} />}
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
          ]}
        />
      </div>
      {children}
    </StaffPage>
  );
}
