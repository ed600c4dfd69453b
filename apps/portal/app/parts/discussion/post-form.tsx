import type { Mentionable } from '@tandem/contracts';
import { useActionData } from '@remix-run/react';
import { Button, Card, RadioGroup, TextArea, TextField } from '@tandem/ui';
import mentions from '../../enhancements/mentions.js?url&no-inline';
import postDrafts from '../../enhancements/post-drafts.js?url&no-inline';
import { freshForm, useFormState } from '../../lib/forms';
import { useMessages } from '../../lib/messages';
import { Enhance } from '../enhance';
import { messages } from './messages';

interface PostFormProps {
  intent: 'thread' | 'reply' | 'edit';
  people: readonly Mentionable[];
  /** What it starts from: nothing for a new post. */
  words?: { title: string | null; text: string; editedAt: string | null };
  /** Of this page: a new post that is sent again is posted once, and the draft on the device goes once it has arrived. */
  newKey: string;
  /** The post that is edited. */
  postId?: string;
  cancel?: string;
  /** Where a new thread belongs. */
  hidden?: Record<string, string>;
}

/** Names that fit several people, as the last answer gave them. */
export interface Unclear {
  typed: string;
  personIds: string[];
}

/** Writes or edits a post. A name that fits several people comes back with the question whose it is. */
export function PostForm({ intent, people, words, newKey, postId, cancel, hidden = {} }: PostFormProps) {
  const t = useMessages(messages);
  const last = useFormState();
  const unclear = (useActionData() as { unclear?: Unclear[] } | undefined)?.unclear ?? [];
  const mine = last.values['intent'] === intent;
  const { errors, values } = mine ? last : freshForm;
  const changed = mine && last.code === 'post-changed';
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? '';
  return (
    <form
      method="post"
      autoComplete="off"
      className="grid gap-5"
      data-mentions=""
      data-draft={`${intent} ${postId ?? ''}`}
    >
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="key" value={values['key'] ?? newKey} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {postId ? <input type="hidden" name="post" value={postId} /> : null}
      {words ? (
        <input
          type="hidden"
          name="base"
          // Refused for that, she has what stands now before her eyes: what she saves next takes its place.
          value={(changed ? undefined : values['base']) ?? words.editedAt ?? ''}
        />
      ) : null}
      {words && changed ? (
        <Card as="section" tone="gold">
          <p className="font-semibold">{t.other}</p>
          {words.title === null ? null : <p className="mt-2">{words.title}</p>}
          <p className="mt-2 break-words whitespace-pre-line">{words.text}</p>
        </Card>
      ) : null}
      {intent === 'thread' || typeof words?.title === 'string' ? (
        <TextField
          name="title"
          label={t.title}
          hint={t.titleHint}
          error={errors['title']}
          defaultValue={values['title'] ?? words?.title ?? ''}
          maxLength={120}
          required
        />
      ) : null}
      <TextArea
        name="text"
        label={intent === 'reply' ? t.reply : t.text}
        hint={t.textHint}
        error={errors['text']}
        defaultValue={values['text'] ?? words?.text ?? ''}
        rows={6}
        maxLength={5000}
        required
      />
      <DraftStatus />
      {mine
        ? unclear.map(({ typed, personIds }, at) => (
            <div key={typed}>
              <input type="hidden" name={`typed-${at}`} value={typed} />
              <RadioGroup
                name={`choice-${at}`}
                label={t.who(typed)}
                required
                options={personIds.map((id) => ({ value: id, label: nameOf(id) }))}
              />
            </div>
          ))
        : null}
      <details className="text-sm">
        <summary className="link w-fit">{t.people}</summary>
        <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
          {people.map(({ id, name }) => (
            <li key={id} data-name={name} data-label={t.insert(name)}>
              {name}
            </li>
          ))}
        </ul>
      </details>
      <div className="actions">
        <Button>{intent === 'edit' ? t.save : intent === 'reply' ? t.sendReply : t.send}</Button>
        {cancel ? (
          <a href={cancel} className="link link-alone" data-cancel="">
            {t.cancel}
          </a>
        ) : null}
      </div>
      <Enhance src={mentions} />
      <Enhance src={postDrafts} />
    </form>
  );
}

/** What the script says of the draft on this device, and what may be done with it. */
function DraftStatus() {
  const t = useMessages(messages);
  return (
    <div
      className="flex min-h-6 flex-wrap items-center gap-x-4 gap-y-1 text-sm text-soft"
      data-draft-status=""
      data-kept={t.draftKept}
      data-found={t.draftFound}
      data-dropped={t.draftDropped}
    >
      <p role="status" />
      <button type="button" hidden className="link link-alone">
        {t.dropDraft}
      </button>
      <button type="button" hidden className="link link-alone">
        {t.otherDraft}
      </button>
    </div>
  );
}
