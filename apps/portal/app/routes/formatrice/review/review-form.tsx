import type { getSubmission, ResponseOf, ReviewPart, RubricCriterion } from '@tandem/contracts';
import { Button, RadioGroup, TextArea } from '@tandem/ui';
import autosave from '../../../enhancements/autosave.js?url&no-inline';
import remarksScript from '../../../enhancements/remarks.js?url&no-inline';
import { useFormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { Enhance } from '../../../parts/enhance';
import { assignmentMessages } from '../../../parts/assignment-messages';
import { levelOrder } from '../../../parts/rubric-grid';
import { messages } from './messages';
import { fieldOf, valuesOf } from './parts';
import { Remarks } from './remarks';

interface ReviewFormProps {
  submissionId: string;
  rubric: readonly RubricCriterion[];
  draft: readonly ReviewPart[];
  remarks: ResponseOf<typeof getSubmission>['remarks'];
}

/** A level and a remark for each criterion, then the decision and why; kept as she writes where scripts run. */
export function ReviewForm({ submissionId, rubric, draft, remarks }: ReviewFormProps) {
  const t = useMessages(messages);
  const words = useMessages(assignmentMessages);
  const { errors, values: typed } = useFormState();
  const values = { ...valuesOf(draft), ...typed };
  const saveTo = `/formatrice/rendus/${submissionId}/brouillon`;
  return (
    <form method="post" noValidate className="grid gap-8" autoComplete="off">
      {/* What Enter in a field presses is the first button of a form. */}
      <button name="step" value="continue" hidden />
      {rubric.map(({ key, title, levels }) => (
        <div key={key} className="grid gap-3">
          <div className="grid gap-3" data-autosave={saveTo}>
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
              name={fieldOf(key)}
              label={t.remark}
              error={errors[fieldOf(key)]}
              defaultValue={values[fieldOf(key)]}
              maxLength={2000}
              rows={2}
            />
            <SaveState />
          </div>
          <Remarks part={key} about={title} remarks={remarks} />
        </div>
      ))}
      <div className="grid gap-3">
        <div className="grid gap-3" data-autosave={saveTo}>
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
          <TextArea
            name="comment"
            label={t.comment}
            hint={t.commentHint}
            error={errors.comment}
            defaultValue={values.comment}
            maxLength={4000}
          />
          <SaveState />
        </div>
        <Remarks part="" about={t.comment} remarks={remarks} />
      </div>
      <div className="actions">
        <Button name="step" value="continue">
          {t.continue}
        </Button>
      </div>
      <Enhance src={autosave} />
      <Enhance src={remarksScript} />
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
