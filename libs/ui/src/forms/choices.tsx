import type { InputHTMLAttributes, ReactNode } from 'react';
import { classes } from '../classes';
import { controlProps, describedBy, FieldError, type FieldProps } from './field';

type CheckboxProps = Omit<FieldProps, 'mark'> &
  Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | 'type'>;

/** One box. For several under the same name give each its own `id`, inside a `Fieldset`. */
export function Checkbox({ name, id = name, label, hint, error, ...rest }: CheckboxProps) {
  return (
    <div>
      <label className="option">
        <input {...rest} {...controlProps({ name, id, hint, error })} type="checkbox" className="tick" />
        <span>
          {label}
          {hint && (
            <span className="field-hint" id={`${id}-hint`}>
              {hint}
            </span>
          )}
        </span>
      </label>
      {error && <FieldError id={id}>{error}</FieldError>}
    </div>
  );
}

interface FieldsetProps {
  legend: ReactNode;
  /** Where an error summary lands. */
  id?: string;
  hint?: ReactNode;
  error?: ReactNode;
  mark?: string;
  large?: boolean;
  children: ReactNode;
}

export function Fieldset({ legend, id, hint, error, mark, large, children }: FieldsetProps) {
  return (
    <fieldset
      className={classes('fieldset', large && 'fieldset-large')}
      id={id}
      aria-describedby={id && describedBy(id, hint, error)}
    >
      <legend>
        {legend}
        {mark && <span className="field-mark"> ({mark})</span>}
      </legend>
      {hint && (
        <p className="field-hint" id={id && `${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {error && <FieldError id={id ?? 'fieldset'}>{error}</FieldError>}
    </fieldset>
  );
}

export interface RadioOption {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

interface RadioGroupProps extends Omit<FieldsetProps, 'children' | 'legend'> {
  name: string;
  label: ReactNode;
  options: readonly RadioOption[];
  defaultValue?: string | null;
  required?: boolean;
}

/** The first option carries the group's id, so that a link from the error summary focuses a control. */
export function RadioGroup(props: RadioGroupProps) {
  const { name, id = name, label, options, defaultValue, required, hint, error, mark, large } = props;
  return (
    <Fieldset {...{ hint, error, mark, large }} legend={label} id={`${id}-group`}>
      <div className="options">
        {options.map((option, at) => (
          <label key={option.value} className="option">
            <input
              type="radio"
              className="tick"
              id={at === 0 ? id : `${id}-${option.value}`}
              name={name}
              value={option.value}
              defaultChecked={option.value === defaultValue}
              disabled={option.disabled}
              required={required}
              data-invalid={error ? true : undefined}
            />
            <span>
              {option.label}
              {option.hint && <span className="field-hint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </Fieldset>
  );
}
