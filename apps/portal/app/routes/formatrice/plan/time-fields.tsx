import { FieldError } from '@tandem/ui';
import type { FormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { messages } from './messages';

export type Typed = Pick<FormState, 'values' | 'errors'>;

interface TimeFieldsProps {
  /** Of a module `2`, of one of its lessons `2-4`. */
  place: string;
  /** Of the day and of the time, heard in full: what stands above them is short. */
  labels: [day: string, at: string];
  planned: { day: number; at: string } | null;
  typed: Typed;
  /** Id of a sentence about both. */
  hint?: string;
}

/** A day counted from the first and a time on the wall, side by side. */
export function TimeFields({ place, labels, planned, typed, hint }: TimeFieldsProps) {
  const t = useMessages(messages);
  const control = (field: 'day' | 'at', label: string, value: string) => {
    const id = `${field}-${place}`;
    const error = typed.errors[id];
    return (
      <div className={field === 'day' ? 'w-24' : 'w-36'}>
        <span className="field-label text-sm" aria-hidden="true">
          {field === 'day' ? t.day : t.at}
        </span>
        <input
          {...{ id, name: id, 'aria-label': label }}
          className="control"
          type={field === 'at' ? 'time' : 'text'}
          inputMode={field === 'day' ? 'numeric' : undefined}
          autoComplete="off"
          defaultValue={typed.values[id] ?? value}
          aria-invalid={error ? true : undefined}
          aria-describedby={[error && `${id}-error`, hint].filter(Boolean).join(' ') || undefined}
        />
      </div>
    );
  };
  return (
    <div>
      <div className="flex gap-3">
        {control('day', labels[0], planned ? String(planned.day) : '')}
        {control('at', labels[1], planned?.at ?? '')}
      </div>
      {(['day', 'at'] as const).map((field) => {
        const id = `${field}-${place}`;
        const error = typed.errors[id];
        return error ? (
          <div key={id} className="max-w-64">
            <FieldError id={id}>{error}</FieldError>
          </div>
        ) : null;
      })}
    </div>
  );
}
