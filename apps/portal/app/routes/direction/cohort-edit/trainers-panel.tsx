import type { Cohort } from '@tandem/contracts';
import { ButtonLink, Card } from '@tandem/ui';
import { date } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { messages } from './messages';

/** Who trains the cohort, and as what. */
export function TrainersPanel({ cohort: { id, trainers } }: { cohort: Cohort }) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <Card as="section" aria-labelledby="formatrices" className="grid gap-4">
      <h2 id="formatrices" className="text-xl">
        {t.trainers}
      </h2>
      {trainers.length === 0 ? <p>{t.noTrainer}</p> : null}
      <ul className="empty:hidden">
        {trainers.map(({ id: personId, name, role, fromDay, untilDay }) => (
          <li key={personId} className="border-t border-line py-3 first:border-0">
            <span className="font-semibold">{name}</span>
            <span className="block text-soft">
              {t.roles[role]}
              {fromDay && untilDay
                ? `, ${t.substitutes(date(locale, fromDay), date(locale, untilDay))}`
                : null}
            </span>
          </li>
        ))}
      </ul>
      <div className="actions">
        <ButtonLink variant="quiet" href={`/direction/promotions/${id}/formatrices`}>
          {t.changeTrainers}
        </ButtonLink>
      </div>
    </Card>
  );
}
