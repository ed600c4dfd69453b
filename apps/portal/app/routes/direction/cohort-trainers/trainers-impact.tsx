import type { previewCohortTrainers, ResponseOf } from '@tandem/contracts';
import { Notice } from '@tandem/ui';
import { moment } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { messages as planMessages } from '../../../parts/plan/messages';
import { Rehearsal } from '../../../parts/plan/rehearsal';
import type { Shown } from '../../../parts/plan/shown-plan';
import { messages } from './messages';
import { TrainerChangeEntry } from './trainer-change-entry';

interface TrainersImpactProps {
  shown: Shown<ResponseOf<typeof previewCohortTrainers>>;
  zone: string;
  /** The page as it was before. */
  back: string;
}

/** What other trainers do to each of them and to the cohort, before anything is applied. */
export function TrainersImpact({ shown, zone, back }: TrainersImpactProps) {
  const t = useMessages(messages);
  const words = useMessages(planMessages);
  const locale = useLocale();
  const { changes, nobody, leadless, untrained, told } = shown;
  return (
    <Rehearsal shown={shown} back={back}>
      {nobody || leadless ? (
        <Notice tone="error" className="mt-2" title={nobody ? t.nobody : t.leadless}>
          {nobody ? t.nobodyMeans : t.leadlessMeans}
        </Notice>
      ) : null}
      {changes.map((change) => (
        <TrainerChangeEntry key={change.personId} change={change} zone={zone} />
      ))}
      {untrained.length > 0 ? (
        <div>
          <p className="font-semibold">{t.untrained(untrained.length)}</p>
          <ul className="mt-1 grid gap-1 pl-5">
            {untrained.slice(0, listed).map(({ title, startsAt }) => (
              <li key={startsAt + title} className="list-disc">
                {title}
                <span className="block text-soft">{moment(locale, startsAt, zone)}</span>
              </li>
            ))}
          </ul>
          {untrained.length > listed ? (
            <p className="mt-1 text-soft">{t.more(untrained.length - listed)}</p>
          ) : null}
        </div>
      ) : null}
      <p>
        {changes.length === 0 ? t.nothing : null} {words.told(told)}
      </p>
    </Rehearsal>
  );
}

/** More sessions than these are counted. */
const listed = 6;
