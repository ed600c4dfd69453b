import type { AnnouncementRecipient, Locale } from '@tandem/contracts';
import { Tag, type Tone } from '@tandem/ui';
import { translate, useLocale, useMessages } from '../../../lib/messages';
import { When } from '../../../parts/staff/when';
import { messages as previewWords } from '../announcement-preview/messages';
import { messages } from './messages';

/** What may ask for something to be done comes first. */
export const tones: Record<AnnouncementRecipient['state'], Tone> = {
  bounced: 'gold',
  refused: 'gold',
  stopped: 'gold',
  delayed: 'clay',
  waiting: 'plain',
  portal: 'clay',
  accepted: 'plain',
  delivered: 'teal',
};

interface MailStateProps {
  recipient: AnnouncementRecipient;
  zone: string;
}

/** What became of her mail, when, and why in words. */
export function MailState({ recipient, zone }: MailStateProps) {
  const { state, answer, at } = recipient;
  const t = useMessages(messages);
  const words = mailWords(recipient, useLocale());
  return (
    <>
      <Tag tone={tones[state]}>{state === 'waiting' && answer ? t.retried : t[state]}</Tag>
      <span className="mt-1 grid gap-1 text-sm break-words text-soft empty:hidden">
        {at && state !== 'portal' ? <When value={at} zone={zone} shape="datetime" /> : null}
        {words.map((sentence) => (
          <span key={sentence}>{sentence}</span>
        ))}
      </span>
    </>
  );
}

/** Why, and what is to be known of it. */
export function mailWords({ state, answer, why, reason }: AnnouncementRecipient, locale: Locale): string[] {
  const t = translate(messages, locale);
  const { why: reasons } = translate(previewWords, locale);
  if (state === 'portal') return why ? [reasons[why]] : [];
  // What was taken says so in as many ways as there are servers: nothing to be read.
  if (state === 'accepted' || state === 'delivered') return [];
  const hint = { stopped: t.stoppedHint, delayed: t.delayedHint }[state as string];
  return [hint, reason && t.reasons[reason], answer && t.said(answer)].filter(
    (sentence) => typeof sentence === 'string' && sentence !== '',
  ) as string[];
}
