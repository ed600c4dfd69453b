import { Checkbox, Fieldset } from '@tandem/ui';
import { useMessages } from '../../../lib/messages';
import { trainerField } from './fields';
import { formMessages } from './messages';
import type { TrainerChoice } from './trainers.server';

interface TrainerBoxesProps {
  trainers: readonly TrainerChoice[];
  values: Record<string, string>;
  error: string | undefined;
}

export function TrainerBoxes({ trainers, values, error }: TrainerBoxesProps) {
  const t = useMessages(formMessages);
  return (
    <Fieldset legend={t.trainers} id="trainerIds-group" hint={t.trainersHint} mark={t.optional} error={error}>
      {trainers.length === 0 ? (
        <p>
          {t.noTrainers}{' '}
          <a className="link" href="/direction/personnes">
            {t.toPeople}
          </a>
        </p>
      ) : (
        <div className="options sm:grid-cols-2">
          {trainers.map(({ id, name }, at) => (
            <Checkbox
              key={id}
              name={trainerField(id)}
              // The error summary leads to the first box.
              id={at === 0 ? 'trainerIds' : undefined}
              label={name}
              defaultChecked={trainerField(id) in values}
            />
          ))}
        </div>
      )}
    </Fieldset>
  );
}
