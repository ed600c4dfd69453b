import { defineMessages } from '../../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Places rendues',
    hint: 'Elles ne sont plus dans le suivi. Leurs preuves restent ici, arrêtées au jour où elles ont rendu leur place.',
    none: 'Personne n’a rendu sa place.',
    member: 'Élève',
    from: 'Du',
    until: 'Au',
    reason: 'Fin',
    reasons: { 'given-back': 'Place rendue', unpaid: 'Paiement resté en retard' },
    attended: 'Présence',
  },
  en: {
    title: 'Seats given back',
    hint: 'They are no longer on the board. What proves that they followed stays here, up to the day when they gave their seat back.',
    none: 'Nobody has given her seat back.',
    member: 'Student',
    from: 'From',
    until: 'To',
    reason: 'End',
    reasons: { 'given-back': 'Seat given back', unpaid: 'Payment stayed late' },
    attended: 'Present',
  },
});
