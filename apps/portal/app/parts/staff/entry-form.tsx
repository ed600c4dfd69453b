import type { ProblemCode } from '@tandem/contracts';
import { Button, Card } from '@tandem/ui';
import type { ReactNode } from 'react';
import { freshForm, useFormState, type FormState } from '../../lib/forms';
import { FormProblem } from '../form-problem';

interface EntryProps<K extends string> {
  /** Name of the field that says which entry the form is of. */
  of: string;
  words: Record<NoInfer<K> | 'edit' | 'save' | 'delete' | 'keepAnew' | 'left', string>;
  /** Where it is posted, else the address of the page. */
  action?: string;
  children: (field: (key: K) => EntryField) => ReactNode;
}

export interface EntryField {
  id: string;
  name: string;
  label: string;
  error: string | undefined;
  defaultValue: string;
}

interface EntryFormProps<K extends string> extends EntryProps<K> {
  id: string;
  /** What its fields hold now. */
  given: Record<K, string>;
  revision: number;
  /** The code of the answer to a form that was filled in from an older revision. */
  changed: ProblemCode;
  /** What the entry is, for whoever hears « edit » alone. */
  about: string;
}

/** Under something that she keeps: folded until it is asked for or was refused, what changes it and what throws it away. */
export function EntryForm<K extends string>({ revision, changed, about, ...props }: EntryFormProps<K>) {
  const { of, id, words } = props;
  const last = useFormState();
  const state = last.values[of] === id ? last : freshForm;
  // Refused for that, she has what stands now before her eyes: what she keeps next takes its place.
  const base = (state.code === changed ? undefined : state.values.base) ?? String(revision);
  return (
    <details className="mt-1" open={state.code !== null}>
      <summary className="link inline-flex min-h-11 items-center">
        {words.edit}
        <span className="sr-only"> {about}</span>
      </summary>
      <Fields {...props} state={state} hidden={{ [of]: id, base }} save={words.save} deletes />
    </details>
  );
}

interface EntryLeftProps<K extends string> extends EntryProps<K> {
  /** Ids of the entries that the page lists. */
  listed: readonly string[];
  keys: readonly K[];
  /** The code of the answer to a form whose entry was thrown away, and what such a form sends instead. */
  deleted: ProblemCode;
  anew: Record<string, string>;
}

/** What was typed for an entry that the page does not list any more: thrown away elsewhere, or left out by a search. */
export function EntryLeft<K extends string>({ listed, keys, deleted, anew, ...props }: EntryLeftProps<K>) {
  const { of, words } = props;
  const state = useFormState();
  const { [of]: id = '', base = '' } = state.values;
  if (!id || state.values.intent === 'delete' || listed.includes(id)) return null;
  const isAnew =
    state.code === deleted || Object.keys(anew).some((name) => state.values[name] === anew[name]);
  const given = Object.fromEntries(keys.map((key) => [key, ''])) as Record<K, string>;
  const hidden = { [of]: id, base, ...(isAnew && anew) };
  return (
    <Card as="section" tone="gold" className="mb-6 max-w-3xl">
      <h2 className="text-xl">{words.left}</h2>
      <Fields
        {...props}
        {...{ id: 'left', given, state, hidden }}
        save={isAnew ? words.keepAnew : words.save}
      />
    </Card>
  );
}

interface FormFieldsProps<K extends string> extends EntryProps<K> {
  id: string;
  given: Record<K, string>;
  state: FormState;
  hidden: Record<string, string>;
  save: string;
  deletes?: boolean;
}

function Fields<K extends string>(props: FormFieldsProps<K>) {
  const { id, given, state, hidden, words, action, save, deletes, children } = props;
  const keys = Object.keys(given) as K[];
  const idOf = (key: K) => `${key}-${id}`;
  return (
    <form method="post" action={action} noValidate className="mt-2 grid gap-4">
      <FormProblem
        state={state}
        names={words}
        ids={Object.fromEntries(keys.map((key) => [key, idOf(key)]))}
      />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children((key) => ({
        ...{ id: idOf(key), name: key, label: words[key], error: state.errors[key] },
        defaultValue: state.values[key] ?? given[key],
      }))}
      <div className="actions">
        <Button name="intent" value="save">
          {save}
        </Button>
        {deletes ? (
          <Button variant="quiet" name="intent" value="delete">
            {words.delete}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
