import { useId } from 'react';

export interface FieldErrorItem {
  /** The id of the control, that is its name unless it was given another. */
  field?: string;
  message: string;
}

/**
 * Stands at the top of a form that was refused; takes the focus when the page loads, with or without
 * JavaScript, so that what went wrong is the first thing read. Renders nothing without errors.
 */
export function ErrorSummary({ title, errors }: { title: string; errors: readonly FieldErrorItem[] }) {
  const id = useId();
  if (errors.length === 0) return null;
  return (
    // eslint-disable-next-line jsx-a11y/no-autofocus -- the form was just refused: its reasons come first
    <div className="error-summary" role="alert" aria-labelledby={id} tabIndex={-1} autoFocus>
      <h2 id={id}>{title}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={`${field}${message}`}>{field ? <a href={`#${field}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  );
}
