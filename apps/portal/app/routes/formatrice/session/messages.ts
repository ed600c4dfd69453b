import { defineMessages } from '../../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Séance en direct',
    attendance: 'Feuilles d’émargement',
    change: 'Modifier',
    changeHint:
      'Un nouveau jour, une nouvelle heure ou une autre durée part par e-mail. Avant, tu vois ce qui change et qui le saura.',
    save: 'Enregistrer',
    cancelTitle: 'Annuler',
    cancelHint:
      'Élèves et formatrices reçoivent ta raison par e-mail, une fois que tu as vu qui. Une séance annulée ne revient pas.',
    over: 'Cette séance est passée\u202f: son horaire ne change plus.',
    cancelled: 'Cette séance est annulée.',
    asItIs: 'Ouvrir la séance telle qu’elle est maintenant',
    record: 'Après la séance',
    keptNow: 'Ce qui est gardé maintenant',
    noNotes: 'Pas de notes.',
    recordHint: 'Les membres le voient dans leur calendrier, et l’apprennent une fois par la cloche.',
    recordingUrl: 'Lien de l’enregistrement',
    notes: 'Notes',
    begun: 'Elle a commencé\u202f: son jour, son heure et sa durée ne changent plus.',
  },
  en: {
    title: 'Live session',
    attendance: 'Attendance sheets',
    change: 'Change',
    changeHint:
      'A new day, time or length goes out by mail. Before that you see what changes and who will hear of it.',
    save: 'Save',
    cancelTitle: 'Cancel',
    cancelHint:
      'Students and trainers get your reason by mail, once you have seen who. A cancelled session does not come back.',
    over: 'This session is over: its time does not change any more.',
    cancelled: 'This session is cancelled.',
    asItIs: 'Open the session as it is now',
    record: 'After the session',
    keptNow: 'What is kept now',
    noNotes: 'No notes.',
    recordHint: 'Members see it in their calendar, and hear of it once by the bell.',
    recordingUrl: 'Link of the recording',
    notes: 'Notes',
    begun: 'It has begun: its day, time and length do not change any more.',
  },
});
