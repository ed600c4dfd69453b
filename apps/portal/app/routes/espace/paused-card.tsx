import type { Dashboard } from '@tandem/contracts';
import { ButtonLink, Card } from '@tandem/ui';
import { latePath } from '../../lib/course';
import { date } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { messages } from './messages';

/** Since when her lessons are closed for want of payment; null while they are not. */
export function pausedSince({ modules }: Dashboard): string | null {
  const reasons = modules.flatMap(({ access }) => (access.open ? [] : access.reasons));
  return reasons.find((reason) => reason.kind === 'access-paused')?.since ?? null;
}

/** Why her lessons are closed, since when, and where to open them again. */
export function PausedCard({ since }: { since: string }) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <Card as="section" tone="sunk">
      <h2>{t.pausedTitle}</h2>
      <p className="mt-2">{t.paused(date(locale, since))}</p>
      <p className="mt-5">
        <ButtonLink href={latePath}>{t.payLate}</ButtonLink>
      </p>
    </Card>
  );
}
