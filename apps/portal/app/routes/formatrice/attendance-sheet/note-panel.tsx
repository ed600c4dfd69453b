import type { AttendanceLine } from '@tandem/contracts';
import { Button, Checkbox, Fieldset, RadioGroup, TextArea, TextField } from '@tandem/ui';
import { freshForm, useFormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { FormCard } from '../../../parts/form-card';
import { messages } from './messages';

export function NotePanel({ lines, frozen }: { lines: AttendanceLine[]; frozen: boolean }) {
  const t = useMessages(messages);
  const state = useFormState();
  // The page has other forms with the same fields.
  const refused = state.values.act === 'note';
  const { errors, values, lists } = refused ? state : freshForm;
  const unsigned = lines.filter((line) => line.state === 'waiting').length;
  return (
    <FormCard id="noter" title={t.note} hint={frozen ? t.addHint : t.noteHint}>
      <Fieldset legend={t.who} id="enrolmentIds-group" error={errors.enrolmentIds}>
        {unsigned > 1 ? (
          <Checkbox
            name="unsigned"
            label={t.unsigned(unsigned)}
            hint={t.unsignedHint}
            defaultChecked={'unsigned' in values}
          />
        ) : null}
        <div className="options sm:grid-cols-2">
          {lines.map(({ enrolmentId, personName }, at) => (
            <Checkbox
              key={enrolmentId}
              name="enrolmentIds"
              value={enrolmentId}
              // The error summary leads to the first box.
              id={at === 0 ? 'enrolmentIds' : `noter-${enrolmentId}`}
              label={personName}
              defaultChecked={lists.enrolmentIds?.includes(enrolmentId)}
            />
          ))}
        </div>
      </Fieldset>
      <RadioGroup
        name="kind"
        label={t.kind}
        error={errors.kind}
        defaultValue={values.kind}
        options={(['noted', 'left', 'absent'] as const).map((kind) => ({
          value: kind,
          label: t.kinds[kind],
        }))}
      />
      <TextField
        name="minutes"
        inputMode="numeric"
        label={t.followed}
        hint={t.followedHint}
        error={errors.minutes}
        defaultValue={values.minutes}
        className="max-w-32"
        autoComplete="off"
      />
      <Checkbox name="justified" label={t.justified} defaultChecked={'justified' in values} />
      <TextArea
        name="reason"
        id={refused ? 'reason' : 'noter-raison'}
        label={t.reason}
        error={errors.reason}
        defaultValue={values.reason}
        rows={2}
      />
      <div className="actions">
        <Button name="act" value="note" variant="quiet">
          {t.save}
        </Button>
      </div>
    </FormCard>
  );
}
