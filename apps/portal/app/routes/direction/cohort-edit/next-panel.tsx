import type { Cohort } from '@tandem/contracts';
import { ButtonLink, Card } from '@tandem/ui';
import { useMessages } from '../../../lib/messages';
import { messages } from './messages';

/** What comes after a cohort: another like it, and a place out of the way. */
export function NextPanel({ cohort: { id, archivedAt } }: { cohort: Cohort }) {
  const t = useMessages(messages);
  const href = `/direction/promotions/${id}`;
  return (
    <Card as="section" aria-labelledby="suite" className="grid gap-4">
      <h2 id="suite" className="text-xl">
        {t.next}
      </h2>
      <div className="actions">
        <ButtonLink variant="quiet" href={`${href}/copie`}>
          {t.duplicate}
        </ButtonLink>
        <ButtonLink variant="quiet" href={`${href}/archive`}>
          {archivedAt ? t.restore : t.archive}
        </ButtonLink>
      </div>
    </Card>
  );
}
