import { TextField } from '@tandem/ui';

interface CodeFieldProps {
  label: string;
  hint: string;
  error?: string;
}

/** The six digits of an authenticator. Not type=number: a code may start with 0 (and text messages fill it in). */
export function CodeField(props: CodeFieldProps) {
  return (
    <TextField
      {...props}
      name="code"
      inputMode="numeric"
      autoComplete="one-time-code"
      pattern="[0-9 ]*"
      maxLength={7}
      className="max-w-48 text-xl tracking-[0.2em] tabular-nums"
    />
  );
}
