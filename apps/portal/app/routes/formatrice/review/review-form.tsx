import type { RubricCriterion } from '@tandem/contracts';
import { Button, RadioGroup, TextArea } from '@tandem/ui';
import { useFormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { assignmentMessages } from '../../../parts/assignment-messages';
import { levelOrder } from '../../../parts/rubric-grid';
import { messages } from './messages';

/** A level and a remark for each criterion, then the decision. */
export function ReviewForm({ rubric }: { rubric: readonly RubricCriterion[] }) {
  const t = useMessages(messages);
  const words = useMessages(assignmentMessages);
  const { errors, values } = useFormState();
  return (
    <form method="post" noValidate className="grid gap-8">
      {rubric.map(({ key, title, levels }) => (
        <div key={key} className="grid gap-3">
          <input type="hidden" name="criterion" value={key} />
          <RadioGroup
            name={`levels.${key}`}
            label={title}
            defaultValue={values[`levels.${key}`]}
            error={errors[`levels.${key}`]}
            options={levelOrder.map((level) => ({
              value: level,
              label: words.levels[level],
              hint: levels[level],
            }))}
          />
          <TextArea
            name={`remark.${key}`}
            label={t.remark}
            defaultValue={values[`remark.${key}`]}
            maxLength={2000}
            rows={2}
          />
        </div>
      ))}
      <TextArea
        name="comment"
        label={t.comment}
        hint={t.commentHint}
        error={errors.comment}
        defaultValue={values.comment}
        maxLength={4000}
      />
      <RadioGroup
        name="decision"
        label={t.decision}
        defaultValue={values.decision}
        error={errors.decision}
        options={[
          { value: 'accepted', label: t.accept, hint: t.acceptHint },
          { value: 'returned', label: t.return, hint: t.returnHint },
        ]}
      />
      <div className="actions">
        <Button name="step" value="continue">
          {t.continue}
        </Button>
      </div>
    </form>
  );
}
