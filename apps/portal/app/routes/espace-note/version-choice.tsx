import type { Draft } from '@tandem/contracts';
import { Button, Card } from '@tandem/ui';
import { moment } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { messages } from './messages';

interface VersionChoiceProps {
  note: Draft;
  version: Draft['versions'][number];
}

/** Both texts side by side, as they were typed, and what may become of them. */
export function VersionChoice({ note, version }: VersionChoiceProps) {
  const t = useMessages(messages);
  return (
    <form method="post">
      <input type="hidden" name="version" value={version.id} />
      <input type="hidden" name="base" value={note.revision} />
      <div className="grid gap-4 lg:grid-cols-2">
        <Text title={t.current} savedAt={note.savedAt} text={note.text} />
        <Text title={t.version} savedAt={version.savedAt} text={version.text} />
      </div>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button name="choice" value="both">
          {t.keepBoth}
        </Button>
        <Button variant="quiet" name="choice" value="current">
          {t.keepCurrent}
        </Button>
        <Button variant="quiet" name="choice" value="version">
          {t.keepVersion}
        </Button>
      </div>
    </form>
  );
}

function Text({ title, savedAt, text }: { title: string; savedAt: string | null; text: string }) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <Card as="section">
      <h2 className="text-xl">{title}</h2>
      {savedAt && <p className="mt-1 text-sm text-soft">{t.savedAt(moment(locale, savedAt))}</p>}
      <p className="mt-3 [overflow-wrap:anywhere] whitespace-pre-line">{text || t.nothing}</p>
    </Card>
  );
}
