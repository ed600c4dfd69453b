import type { MailKind } from '@tandem/contracts';
import { Button, Checkbox, Fieldset } from '@tandem/ui';
import { useFormState } from '../../lib/forms';
import { useMessages } from '../../lib/messages';
import { messages } from './messages';

const kinds: readonly MailKind[] = [
  'announcement',
  'absence',
  'mention',
  'reply',
  'thread',
  'answer',
  'hidden',
];

interface DigestSectionProps {
  /** Those that she gets mail about. */
  wanted: readonly MailKind[];
  /** Trainers and owners are told of reports too. */
  staff: boolean;
}

/** What she gets mail about; the portal shows everything in any case. */
export function DigestSection({ wanted, staff }: DigestSectionProps) {
  const t = useMessages(messages);
  const { values, lists } = useFormState();
  const chosen: readonly string[] = values.intent === 'digest' ? (lists.kind ?? []) : wanted;
  const offered: readonly MailKind[] = staff ? [...kinds, 'report'] : kinds;
  return (
    <section aria-labelledby="recapitulatif" className="mt-14">
      <h2 id="recapitulatif" className="text-2xl">
        {t.digest}
      </h2>
      <p className="mt-1 text-soft">{t.digestText}</p>
      <form method="post" className="mt-4 grid gap-5">
        <input type="hidden" name="intent" value="digest" />
        {/* A member who was a trainer once keeps what she chose then. */}
        {!staff && wanted.includes('report') ? <input type="hidden" name="kind" value="report" /> : null}
        <Fieldset legend={t.digestLegend}>
          <div className="options">
            {offered.map((kind) => (
              <Checkbox
                key={kind}
                id={`recapitulatif-${kind}`}
                name="kind"
                value={kind}
                label={t.digestKinds[kind]}
                defaultChecked={chosen.includes(kind)}
              />
            ))}
          </div>
        </Fieldset>
        <div className="actions">
          <Button variant="quiet">{t.save}</Button>
        </div>
      </form>
    </section>
  );
}
