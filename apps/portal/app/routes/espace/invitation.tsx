import type { OpenCohort } from '@tandem/contracts';
import { ButtonLink, EmptyState } from '@tandem/ui';
import { useMessages } from '../../lib/messages';
import { CohortCard } from '../../parts/cohort-card';
import { messages } from './messages';

/** For a member without a seat: what module 1 leads to. */
export function Invitation({ cohort }: { cohort: OpenCohort | null }) {
  const t = useMessages(messages);
  if (!cohort) {
    return (
      <EmptyState
        title={t.noCohortTitle}
        action={
          <ButtonLink variant="quiet" href="/promotions">
            {t.cohorts}
          </ButtonLink>
        }
      >
        {t.noCohort}
      </EmptyState>
    );
  }
  return (
    <section>
      <h2 className="text-2xl">{t.inviteTitle}</h2>
      <p className="mt-1 mb-4 text-soft">{t.invite}</p>
      <CohortCard cohort={cohort} headingLevel={3} />
    </section>
  );
}
