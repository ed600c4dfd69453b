import { Button } from '@tandem/ui';
import type { ReactNode } from 'react';
import { freshForm, useFormState } from '../../lib/forms';
import { FormProblem } from '../form-problem';

interface EntryFormProps<K extends string> {
  /** Name of the field that says which entry the form is of. */
  of: string;
  id: string;
  /** What its fields hold now. */
  given: Record<K, string>;
  words: Record<NoInfer<K> | 'edit' | 'save' | 'delete', string>;
  /** What the entry is, for whoever hears « edit » alone. */
  about: string;
  /** Where it is posted, else the address of the page. */
  action?: string;
  children: (field: (key: K) => EntryField) => ReactNode;
}

interface EntryField {
  id: string;
  name: string;
  label: string;
  error: string | undefined;
  defaultValue: string;
}

/** Under something that she keeps: folded until it is asked for or was refused, what changes it and what throws it away. */
export function EntryForm<K extends string>(props: EntryFormProps<K>) {
  const { of, id, given, words, about, action, children } = props;
  const last = useFormState();
  const state = last.values[of] === id ? last : freshForm;
  const keys = Object.keys(given) as K[];
  const idOf = (key: K) => `${key}-${id}`;
  return (
    <details className="mt-1" open={state.code !== null}>
      <summary className="link inline-flex min-h-11 items-center">
        {words.edit}
        <span className="sr-only"> {about}</span>
      </summary>
      <form method="post" action={action} noValidate className="mt-2 grid gap-4">
        <FormProblem
          state={state}
          names={words}
          ids={Object.fromEntries(keys.map((key) => [key, idOf(key)]))}
        />
        <input type="hidden" name={of} value={id} />
        {children((key) => ({
          ...{ id: idOf(key), name: key, label: words[key], error: state.errors[key] },
          defaultValue: state.values[key] ?? given[key],
        }))}
        <div className="actions">
          <Button name="intent" value="save">
            {words.save}
          </Button>
          <Button variant="quiet" name="intent" value="delete">
            {words.delete}
          </Button>
        </div>
      </form>
    </details>
  );
}
