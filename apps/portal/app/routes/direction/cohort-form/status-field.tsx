import { RadioGroup } from '@tandem/ui';
import { useFormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { useCohortValues } from './fields';
import { formMessages } from './messages';

export function StatusField() {
  const t = useMessages(formMessages);
  const { errors } = useFormState();
  const values = useCohortValues();
  return (
    <RadioGroup
      name="status"
      label={t.status}
      defaultValue={values.status}
      error={errors.status}
      options={[
        { value: 'draft', label: t.statuses.draft, hint: t.statuses.draftHint },
        { value: 'open', label: t.statuses.open, hint: t.statuses.openHint },
        { value: 'closed', label: t.statuses.closed, hint: t.statuses.closedHint },
      ]}
    />
  );
}
