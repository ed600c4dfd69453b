import type { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from 'react';
import { classes } from '../classes';
import { Field, type FieldProps } from './field';

type Own<E> = FieldProps & Omit<E, keyof FieldProps>;
type TextFieldProps = Own<InputHTMLAttributes<HTMLInputElement>> & { prefix?: ReactNode; suffix?: ReactNode };

/** One line of text. `prefix` and `suffix` stand beside the box: a unit, a currency. */
export function TextField(props: TextFieldProps) {
  const { name, id, label, hint, error, mark, prefix, suffix, className, type = 'text', ...rest } = props;
  return (
    <Field {...{ name, id, label, hint, error, mark }}>
      {(control) => {
        const input = <input {...rest} {...control} type={type} className={classes('control', className)} />;
        if (!prefix && !suffix) return input;
        return (
          <span className="control-affixed">
            {prefix && <span className="affix">{prefix}</span>}
            {input}
            {suffix && <span className="affix">{suffix}</span>}
          </span>
        );
      }}
    </Field>
  );
}

/** Several lines; grows with what is typed where the browser can. */
export function TextArea(props: Own<TextareaHTMLAttributes<HTMLTextAreaElement>>) {
  const { name, id, label, hint, error, mark, className, rows = 5, ...rest } = props;
  return (
    <Field {...{ name, id, label, hint, error, mark }}>
      {(control) => <textarea {...rest} {...control} rows={rows} className={classes('control', className)} />}
    </Field>
  );
}
