import type { Cohort } from '@tandem/contracts';
import { Notice } from '@tandem/ui';
import { useFormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { formMessages } from '../cohort-form/messages';
import { messages } from './messages';

/** What stands since somebody else has saved, where it is not what she typed. */
export function Meanwhile({ cohort }: { cohort: Cohort }) {
  const t = useMessages(messages);
  const words = useMessages(formMessages);
  const { code, values } = useFormState();
  if (code !== 'cohort-changed') return null;
  const { name, capacity, status } = cohort;
  const standing = [
    { label: words.name, now: name, typed: values.name },
    { label: words.capacity, now: String(capacity), typed: values.capacity },
    { label: words.status, now: words.statuses[status], typed: undefined },
  ].filter(({ now, typed }) => typed !== now);
  return (
    <Notice tone="warning" title={t.meanwhile}>
      <ul>
        {standing.map(({ label, now }) => (
          <li key={label}>{t.stands(label, now)}</li>
        ))}
      </ul>
      {'name' in values ? <p className="mt-2">{t.again}</p> : null}
    </Notice>
  );
}
