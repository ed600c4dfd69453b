import type { SelectHTMLAttributes } from 'react';
import { classes } from '../classes';
import { Field, type FieldProps } from './field';

export interface Option {
  value: string;
  label: string;
  disabled?: boolean;
}

type SelectProps = FieldProps &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, keyof FieldProps | 'children'> & {
    options: readonly Option[];
    /** First, empty choice: « Choisis… ». */
    placeholder?: string;
  };

export function Select(props: SelectProps) {
  const { name, id, label, hint, error, mark, options, placeholder, className, ...rest } = props;
  return (
    <Field {...{ name, id, label, hint, error, mark }}>
      {(control) => (
        <select {...rest} {...control} className={classes('control', className)}>
          {placeholder && <option value="">{placeholder}</option>}
          {options.map(({ value, label: text, disabled }) => (
            <option key={value} value={value} disabled={disabled}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
