import type { LessonAccess } from '@tandem/contracts';
import { academyZone, moment } from '../lib/format';
import { defineMessages, useLocale, useMessages } from '../lib/messages';

const messages = defineMessages({
  fr: {
    'not-enrolled': 'Réservé aux membres d’une promotion',
    'not-released': (moment: string) => `Ouvre le ${moment}`,
    later: 'S’ouvrira plus tard dans ta promotion',
  },
  en: {
    'not-enrolled': 'For members of a cohort',
    'not-released': (moment: string) => `Opens on ${moment}`,
    later: 'Opens later in your cohort',
  },
});

/** Says why a module is closed and until when, in the cohort's zone; nothing for one that is open. */
export function useLockReason(zone: string = academyZone): (access: LessonAccess) => string | undefined {
  const t = useMessages(messages);
  const locale = useLocale();
  return (access) => {
    if (access.open) return undefined;
    if (access.reason !== 'not-released') return t[access.reason];
    return access.until ? t['not-released'](moment(locale, access.until, zone)) : t.later;
  };
}
