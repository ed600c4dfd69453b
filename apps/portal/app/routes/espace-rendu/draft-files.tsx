import type { Assignment } from '@tandem/contracts';
import { Button, Field } from '@tandem/ui';
import upload from '../../enhancements/upload.js?url&no-inline';
import { fileSize } from '../../lib/format';
import { useFormState } from '../../lib/forms';
import { useLocale, useMessages } from '../../lib/messages';
import { Enhance } from '../../parts/enhance';
import { messages } from './messages';

interface DraftFilesProps {
  assignment: Assignment;
  accepted: { most: number; endings: readonly string[] };
}

/** Files of the draft. The form posts by itself; a script shows how far it is and stays on the page. */
export function DraftFiles({ assignment: { key, files }, accepted }: DraftFilesProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { errors } = useFormState();
  return (
    <section id="fichiers" aria-labelledby="fichiers-titre" data-upload>
      <h3 id="fichiers-titre" className="text-xl" tabIndex={-1}>
        {t.files}
      </h3>
      {files.length === 0 ? <p className="mt-2 text-soft">{t.noFile}</p> : null}
      <ul className="mt-2 grid">
        {files.map(({ id, name, size }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-line py-2 first:border-0"
          >
            <span className="min-w-0 flex-[1_1_10rem] break-words">
              <a href={`/espace/fichiers/${id}`} className="link link-alone" download>
                {name}
              </a>{' '}
              <span className="text-sm whitespace-nowrap text-soft">{fileSize(locale, size)}</span>
            </span>
            <form method="post" action={`/espace/rendus/${key}`}>
              <input type="hidden" name="intent" value="remove" />
              <input type="hidden" name="file" value={id} />
              <Button variant="quiet" small aria-label={t.removeWhat(name)}>
                {t.remove}
              </Button>
            </form>
          </li>
        ))}
      </ul>
      {files.length < accepted.most ? (
        <form
          method="post"
          encType="multipart/form-data"
          action={`/espace/rendus/${key}?depot=1`}
          className="mt-4 grid gap-3"
          data-too-large={t.tooLarge}
          data-progress={t.progress}
          data-failed={t.sendFailed}
        >
          <Field name="file" label={t.file} hint={t.filesHint} error={errors.file}>
            {(control) => (
              <input
                {...control}
                type="file"
                accept={accepted.endings.map((ending) => `.${ending}`).join(',')}
                required
                className="control"
              />
            )}
          </Field>
          <p role="status" className="min-h-6 text-sm text-soft" />
          <noscript>
            <p className="text-sm">{t.keepFirst}</p>
          </noscript>
          <div>
            <Button variant="quiet">{t.send}</Button>
          </div>
        </form>
      ) : null}
      <Enhance src={upload} />
    </section>
  );
}
