import type { Assignment } from '@tandem/contracts';
import { Button, ButtonLink, Card, Prose } from '@tandem/ui';
import { useMessages } from '../../lib/messages';
import { FileLinks } from '../../parts/file-links';
import { messages } from './messages';

/** The step before handing in: what the trainer will read, as she will read it. */
export function ReadOver({ assignment }: { assignment: Assignment }) {
  const t = useMessages(messages);
  const { key, draft, draftHtml, files, nextNumber } = assignment;
  return (
    <Card as="section">
      <h2 className="text-2xl">{t.reading}</h2>
      <p className="mt-1">{t.readingLede}</p>
      <div className="my-5 border-l-2 border-line pl-4">
        {draftHtml ? <Prose html={draftHtml} /> : <p className="text-soft">{t.nothingWritten}</p>}
      </div>
      {files.length > 0 ? <FileLinks files={files} /> : null}
      <form method="post" action={`/espace/rendus/${key}`} className="mt-5 flex flex-wrap gap-3">
        <input type="hidden" name="number" value={nextNumber} />
        <input type="hidden" name="base" value={draft.revision} />
        <Button name="intent" value="submit">
          {t.handIn(nextNumber)}
        </Button>
        <ButtonLink variant="quiet" href={`/espace/rendus/${key}`}>
          {t.goOn}
        </ButtonLink>
      </form>
    </Card>
  );
}
