import type { Cohort } from '@tandem/contracts';
import type { ReactNode } from 'react';
import { defineMessages, useMessages } from '../../lib/messages';
import { StaffPage } from '../../parts/staff/staff-page';

const messages = defineMessages({ fr: { cohorts: 'Promotions' }, en: { cohorts: 'Cohorts' } });

interface CohortSettingPageProps {
  cohort: Pick<Cohort, 'id' | 'name'>;
  title: string;
  lede: string;
  children: ReactNode;
}

/** Frame of what is set for one cohort on a page of its own. */
export function CohortSettingPage({ cohort, title, lede, children }: CohortSettingPageProps) {
  const t = useMessages(messages);
  return (
    <StaffPage
      title={title}
      lede={lede}
      crumbs={[
        { href: '/direction/promotions', label: t.cohorts },
        { href: `/direction/promotions/${cohort.id}`, label: cohort.name },
        { label: title },
      ]}
    >
      {children}
    </StaffPage>
  );
}
