import type { LessonAccess, LockReason } from '@tandem/contracts';
import { academyZone, date, moment } from '../lib/format';
import { kept } from '../lib/kept';
import { defineMessages, useLocale, useMessages } from '../lib/messages';

const lists = kept((locale) => new Intl.ListFormat(locale));

const messages = defineMessages({
  fr: {
    'not-enrolled': 'Réservé aux membres d’une promotion',
    'access-paused': (moment: string) => `En pause depuis le ${moment}`,
    'not-released': (moment: string) => `Ouvre le ${moment}`,
    later: 'S’ouvrira plus tard dans ta promotion',
    'not-completed': (n: number, title: string) =>
      `Demande d’avoir terminé le module\u00a0${n}, «\u202f${title}\u202f»`,
    several: (numbers: string) => `Demande d’avoir terminé les modules ${numbers}`,
  },
  en: {
    'not-enrolled': 'For members of a cohort',
    'access-paused': (moment: string) => `Paused since ${moment}`,
    'not-released': (moment: string) => `Opens on ${moment}`,
    later: 'Opens later in your cohort',
    'not-completed': (n: number, title: string) => `Asks for module\u00a0${n}, “${title}”, to be complete`,
    several: (numbers: string) => `Asks for modules ${numbers} to be complete`,
  },
});

/** Says why a module is closed and until when, in the cohort's zone, every reason on one line; nothing for one that is open. */
export function useLockReason(zone: string = academyZone): (access: LessonAccess) => string | undefined {
  const t = useMessages(messages);
  const locale = useLocale();
  const say = (reason: LockReason): string => {
    switch (reason.kind) {
      case 'not-enrolled':
        return t['not-enrolled'];
      case 'access-paused':
        return t['access-paused'](date(locale, reason.since, 'date', zone));
      case 'not-released':
        return reason.until ? t['not-released'](moment(locale, reason.until, zone)) : t.later;
      case 'not-completed': {
        const [module, ...more] = reason.modules;
        if (module && more.length === 0) return t['not-completed'](module.number, module.title);
        const numbers = reason.modules.map(({ number }) => String(number));
        return t.several(lists(locale).format(numbers).replaceAll(' ', '\u00a0'));
      }
    }
  };
  return (access) => (access.open ? undefined : access.reasons.map(say).join(' · '));
}
