import type { ReviewPart, RubricCriterion } from '@tandem/contracts';
import { Button, RadioGroup, TextArea } from '@tandem/ui';
import autosave from '../../../enhancements/autosave.js?url&no-inline';
import { useFormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { Enhance } from '../../../parts/enhance';
import { assignmentMessages } from '../../../parts/assignment-messages';
import { levelOrder } from '../../../parts/rubric-grid';
import { messages } from './messages';
import { valuesOf } from './parts';

interface ReviewFormProps {
  submissionId: string;
  rubric: readonly RubricCriterion[];
  draft: readonly ReviewPart[];
}

/** A level and a remark for each criterion, then the decision; kept as she writes where scripts run. */
export function ReviewForm({ submissionId, rubric, draft }: ReviewFormProps) {
  const t = useMessages(messages);
  const words = useMessages(assignmentMessages);
  const { errors, values: typed } = useFormState();
  const values = { ...valuesOf(draft), ...typed };
  const saveTo = `/formatrice/rendus/${submissionId}/brouillon`;
  return (
    <form method="post" noValidate className="grid gap-8" autoComplete="off">
      {rubric.map(({ key, title, levels }) => (
        <div key={key} className="grid gap-3" data-autosave={saveTo}>
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
          <SaveState />
        </div>
      ))}
      <div className="grid gap-8" data-autosave={saveTo}>
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
        <SaveState />
      </div>
      <div className="actions">
        <Button name="step" value="continue">
          {t.continue}
        </Button>
      </div>
      <Enhance src={autosave} />
    </form>
  );
}

/** Where the script says what becomes of a save. */
function SaveState() {
  const t = useMessages(messages);
  return (
    <p role="status" className="text-sm text-soft empty:hidden" data-saving={t.saving} data-saved={t.saved} />
  );
}
