import { defineMessages } from '../../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Séance en direct',
    calendar: 'Plan et séances',
    change: 'Modifier',
    changeHint: 'Un nouveau jour, une nouvelle heure ou une autre durée part par e-mail à tout le monde.',
    save: 'Enregistrer',
    cancelTitle: 'Annuler',
    cancelHint: 'Membres et formatrices reçoivent ta raison par e-mail. Une séance annulée ne revient pas.',
    cancel: 'Annuler la séance',
    over: 'Cette séance est passée\u202f: elle ne change plus.',
    cancelled: 'Cette séance est annulée.',
    begun: 'Elle a commencé\u202f: son jour, son heure et sa durée ne changent plus.',
  },
  en: {
    title: 'Live session',
    calendar: 'Plan and sessions',
    change: 'Change',
    changeHint: 'A new day, time or length goes to everybody by mail.',
    save: 'Save',
    cancelTitle: 'Cancel',
    cancelHint: 'Members and trainers get your reason by mail. A cancelled session does not come back.',
    cancel: 'Cancel the session',
    over: 'This session is over and does not change any more.',
    cancelled: 'This session is cancelled.',
    begun: 'It has begun: its day, time and length do not change any more.',
  },
});
