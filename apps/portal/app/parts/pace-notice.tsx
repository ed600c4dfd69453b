import type { Pace } from '@tandem/contracts';
import { Notice } from '@tandem/ui';
import { date } from '../lib/format';
import { defineMessages, plural, useLocale, useMessages } from '../lib/messages';

const messages = defineMessages({
  fr: {
    pauseTitle: 'Ton parcours est en pause',
    pause: (from: string, until: string) => `Depuis le ${from}, jusqu’à ton retour le ${until}.`,
    comingTitle: 'Une pause t’attend',
    coming: (from: string, until: string) => `Du ${from} jusqu’à ton retour le ${until}.`,
    pauseKeeps:
      'Ce qui est ouvert le reste\u202f: tu peux lire et rendre à ton rythme. La suite s’ouvre plus tard, d’autant de jours que dure ta pause.',
    shiftTitle: 'Tes dates ne sont pas celles de ta promotion',
    shift: (days: number, from: string) =>
      `Ce qui s’ouvrait à partir du ${from} s’ouvre pour toi ${Math.abs(days)}\u00a0${plural(Math.abs(days), 'fr', { one: 'jour', other: 'jours' })} plus ${days > 0 ? 'tard' : 'tôt'}.`,
    shiftKeeps: 'Ce que tu as commencé reste ouvert.',
    by: (name: string) => `C’est ${name} qui l’a décidé\u202f: pour en parler, adresse-toi à elle.`,
    somebody: 'Pour en parler, adresse-toi à ta formatrice.',
  },
  en: {
    pauseTitle: 'Your course is paused',
    pause: (from: string, until: string) => `Since ${from}, until you are back on ${until}.`,
    comingTitle: 'A pause is coming',
    coming: (from: string, until: string) => `From ${from} until you are back on ${until}.`,
    pauseKeeps:
      'What is open stays open: you can read and hand in at your own pace. What follows opens later, by as many days as your pause lasts.',
    shiftTitle: 'Your dates are not those of your cohort',
    shift: (days: number, from: string) =>
      `What opened from ${from} on opens for you ${Math.abs(days)}\u00a0${plural(Math.abs(days), 'en', { one: 'day', other: 'days' })} ${days > 0 ? 'later' : 'earlier'}.`,
    shiftKeeps: 'What you have begun stays open.',
    by: (name: string) => `${name} decided it: she is the one to talk to about it.`,
    somebody: 'To talk about it, turn to your trainer.',
  },
});

/** Why her modules open at other times than those of her cohort: what was decided, by whom, and what stays open. */
export function PaceNotice({ pace, className }: { pace: readonly Pace[]; className?: string }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const day = (of: string) => date(locale, of);
  return pace.map((one) => {
    const { kind, fromDay, by } = one;
    const pauses = kind === 'pause';
    const title = !pauses ? t.shiftTitle : one.begun ? t.pauseTitle : t.comingTitle;
    const says = pauses
      ? (one.begun ? t.pause : t.coming)(day(fromDay), day(one.untilDay))
      : t.shift(one.days, day(fromDay));
    return (
      <Notice key={`${kind} ${fromDay}`} title={title} className={className}>
        <p>
          {says} {pauses ? t.pauseKeeps : t.shiftKeeps}
        </p>
        <p className="mt-1">{by ? t.by(by) : t.somebody}</p>
      </Notice>
    );
  });
}
