import type { ReactNode } from 'react';
import { Icon } from '../actions/icon';

export interface FieldProps {
  /** Also the id, unless `id` is given: an error summary links to `#name`. */
  name: string;
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** A word after the label, « facultatif » or « obligatoire ». */
  mark?: string;
}

export interface ControlProps {
  id: string;
  name: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

/** Ids of what describes a control, in the order in which it should be heard. */
export function describedBy(id: string, hint: unknown, error: unknown): string | undefined {
  if (hint && error) return `${id}-error ${id}-hint`;
  if (error) return `${id}-error`;
  return hint ? `${id}-hint` : undefined;
}

/** What a control must carry for its label, hint and error to be tied to it. */
export function controlProps({ name, id = name, hint, error }: Omit<FieldProps, 'label'>): ControlProps {
  return {
    id,
    name,
    'aria-describedby': describedBy(id, hint, error),
    'aria-invalid': error ? true : undefined,
  };
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className="field-error" id={`${id}-error`}>
      <Icon name="warning" />
      <span>{children}</span>
    </p>
  );
}

/** Label, hint and error around a control of your own: `<Field …>{(control) => <input {...control} />}</Field>`. */
export function Field(props: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const { name, id = name, label, hint, error, mark, children } = props;
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
        {mark && <span className="field-mark"> ({mark})</span>}
      </label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children(controlProps(props))}
      {error && <FieldError id={id}>{error}</FieldError>}
    </div>
  );
}
