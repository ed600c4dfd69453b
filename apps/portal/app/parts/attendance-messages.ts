import { defineMessages } from '../lib/messages';

/** How both sides name a half-day and what is known of somebody in it. */
export const attendanceMessages = defineMessages({
  fr: {
    half: { morning: 'matin', afternoon: 'après-midi' },
    mark: { signed: 'Signature', noted: 'Présence notée', left: 'Départ avant la fin', absent: 'Absence' },
    justified: 'justifiée',
    unjustified: 'non justifiée',
  },
  en: {
    half: { morning: 'morning', afternoon: 'afternoon' },
    mark: { signed: 'Signed', noted: 'Noted present', left: 'Left early', absent: 'Absent' },
    justified: 'justified',
    unjustified: 'not justified',
  },
});
