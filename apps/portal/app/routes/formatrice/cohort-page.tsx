import type { Cohort } from '@tandem/contracts';
import { ButtonLink, Tabs } from '@tandem/ui';
import type { ReactNode } from 'react';
import currentTab from '../../enhancements/current-tab.js?url&no-inline';
import { useMessages } from '../../lib/messages';
import { useVisitor } from '../../lib/visitor';
import { Enhance } from '../../parts/enhance';
import { ExportBar, type ExportName } from '../../parts/staff/export-links';
import { StaffPage } from '../../parts/staff/staff-page';
import { CohortDates } from '../../parts/staff/when';
import { messages } from './board/messages';
import { viewPaths, type CohortView } from './cohort-views';

interface CohortPageProps {
  cohort: Pick<Cohort, 'id' | 'name'> & Partial<Pick<Cohort, 'startsOn' | 'endsOn'>>;
  view: CohortView;
  /** The tables that the view shows, by the names of their files. */
  exports?: readonly ExportName[];
  children: ReactNode;
}

/** Frame of a cohort's views. */
export function CohortPage({ cohort, view, exports = [], children }: CohortPageProps) {
  const t = useMessages(messages);
  const owner = useVisitor()?.me?.roles.includes('owner');
  const tab = (one: CohortView) => ({
    href: `/formatrice/promotions/${cohort.id}${viewPaths[one]}`,
    label: t[one],
    current: view === one,
  });
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
            tab('board'),
            tab('watch'),
            tab('calendar'),
            {
              href: `/formatrice/certifications?promotion=${cohort.id}`,
              label: t.certifications,
              current: false,
            },
            tab('attendance'),
            tab('messages'),
            tab('waitlist'),
            tab('discussions'),
            tab('reports'),
          ]}
        />
        <Enhance src={currentTab} />
      </div>
      <ExportBar tables={exports.map((name) => ({ name, of: { promotion: cohort.id } }))} />
      {children}
    </StaffPage>
  );
}
