import type { Assignment, DraftChoice } from '@tandem/contracts';
import { Button, Card } from '@tandem/ui';
import { moment } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { messages } from './messages';

const choices: readonly DraftChoice[] = ['version', 'both', 'current'];

/** What was written elsewhere at the same time: shown whole, until she has chosen. */
export function DraftConflict({ assignment: { key, draft } }: { assignment: Assignment }) {
  const t = useMessages(messages);
  const locale = useLocale();
  if (draft.versions.length === 0) return null;
  return (
    <Card as="section" tone="gold">
      <h2 className="text-xl">{t.conflictTitle}</h2>
      <p className="mt-1">{t.conflict}</p>
      {draft.versions.map(({ id, text, savedAt }) => (
        <form key={id} method="post" action={`/espace/rendus/${key}`} className="mt-4">
          <input type="hidden" name="intent" value="settle" />
          <input type="hidden" name="version" value={id} />
          <input type="hidden" name="base" value={draft.revision} />
          <p className="font-semibold">{t.otherVersion(moment(locale, savedAt))}</p>
          <p className="mt-2 border-l-2 border-line pl-3 break-words whitespace-pre-wrap">{text}</p>
          <div className="mt-3 flex flex-wrap gap-3">
            {choices.map((choice) => (
              <Button key={choice} variant="quiet" small name="choice" value={choice}>
                {t.choices[choice]}
              </Button>
            ))}
          </div>
        </form>
      ))}
    </Card>
  );
}
