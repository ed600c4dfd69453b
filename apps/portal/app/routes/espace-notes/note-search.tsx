import { Button, ButtonLink, Icon, TextField } from '@tandem/ui';
import { useMessages } from '../../lib/messages';
import { messages } from './messages';

export function NoteSearch({ q, count }: { q: string; count: number }) {
  const t = useMessages(messages);
  return (
    <>
      <form role="search" className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 flex-[1_1_14rem]">
          <TextField type="search" name="q" label={t.search} maxLength={120} defaultValue={q} />
        </div>
        <Button>
          <Icon name="search" />
          {t.find}
        </Button>
        {q && (
          <ButtonLink variant="quiet" href="/espace/notes">
            {t.clear}
          </ButtonLink>
        )}
      </form>
      <p className="mt-4 flex flex-wrap items-center gap-x-4 text-soft">
        <span role="status">{t.count(count)}</span>
        {!q && (
          <a href="/espace/notes/mes-notes.md" className="link link-alone">
            {t.export}
          </a>
        )}
      </p>
    </>
  );
}
