import type { Cohort } from '@tandem/contracts';
import type { ReactNode } from 'react';
import { useMessages } from '../../lib/messages';
import type { Exported } from '../../parts/staff/export-links';
import { StaffPage } from '../../parts/staff/staff-page';
import { messages } from './board/messages';
import { viewPaths, type CohortView } from './cohort-views';

interface CohortSubpageProps {
  cohort: Pick<Cohort, 'id' | 'name'>;
  /** The one that leads here. */
  view: CohortView;
  title: string;
  lede?: ReactNode;
  actions?: ReactNode;
  exports?: readonly Exported[];
  children: ReactNode;
}

/** Frame of a page that one of a cohort's views leads to. */
export function CohortSubpage({ cohort, view, title, lede, actions, exports, children }: CohortSubpageProps) {
  const t = useMessages(messages);
  const href = `/formatrice/promotions/${cohort.id}`;
  return (
    <StaffPage
      title={title}
      lede={lede}
      actions={actions}
      exports={exports}
      crumbs={[
        { href, label: cohort.name },
        { href: `${href}${viewPaths[view]}`, label: t[view] },
        { label: title },
      ]}
    >
      {children}
    </StaffPage>
  );
}
