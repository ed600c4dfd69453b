import { defineMessages } from '../lib/messages';

/** What becomes of a place in a queue, and what she can do about it. */
export const messages = defineMessages({
  fr: {
    position: (n: number) =>
      n === 1 ? 'Tu es la prochaine personne de la liste.' : `Tu es à la ${n}e place de la liste.`,
    offered: (until: string) => `Une place s’est libérée. Elle est gardée pour toi jusqu’au ${until}.`,
    afterwards: 'Ensuite, elle va à la personne suivante.',
    stillYours:
      'Les inscriptions se sont fermées entre-temps, mais pas pour toi\u202f: cette place reste la tienne jusque-là.',
    closed: {
      'not-yet-open':
        'Les inscriptions ne sont pas ouvertes en ce moment\u202f: rien n’est proposé à la liste avant qu’elles rouvrent.',
      'sales-ended':
        'Les inscriptions sont closes en ce moment\u202f: rien n’est proposé à la liste, sauf si elles rouvrent.',
      over: 'Cette promotion est terminée\u202f: rien n’y est plus proposé.',
      archived: 'Cette promotion est archivée\u202f: rien n’y est plus proposé.',
    },
    take: 'Prendre ma place',
    takeLong: (name: string) => `Prendre ma place, ${name}`,
    buying: 'Ta commande garde ta place pendant que tu la termines.',
    orders: 'Voir mes commandes',
    lapsed: (when: string) =>
      `Le temps de prendre la place gardée pour toi est écoulé depuis le ${when}\u202f: elle est rendue.`,
    joinAgain: 'Tu peux te remettre sur la liste, à la fin.',
    again: 'Me remettre sur la liste',
    againLong: (name: string) => `Me remettre sur la liste, ${name}`,
    removed: (when: string) => `L’équipe a retiré ta place le ${when}\u202f:`,
    leave: 'Quitter la liste',
    leaveLong: (name: string) => `Quitter la liste, ${name}`,
    decline: 'Laisser cette place',
    declineLong: (name: string) => `Laisser cette place, ${name}`,
  },
  en: {
    position: (n: number) => (n === 1 ? 'You are next on the list.' : `You are number ${n} on the list.`),
    offered: (until: string) => `A seat has become free. It is held for you until ${until}.`,
    afterwards: 'After that it goes to the next person.',
    stillYours: 'Enrolment has closed in the meantime, but not for you: this seat stays yours until then.',
    closed: {
      'not-yet-open':
        'Enrolment is not open at the moment: nothing is offered to the list before it opens again.',
      'sales-ended':
        'Enrolment is closed at the moment: nothing is offered to the list, unless it opens again.',
      over: 'This cohort is over: nothing of it is offered any more.',
      archived: 'This cohort is archived: nothing of it is offered any more.',
    },
    take: 'Take my seat',
    takeLong: (name: string) => `Take my seat, ${name}`,
    buying: 'Your order holds your seat while you finish it.',
    orders: 'See my orders',
    lapsed: (when: string) =>
      `The time to take the seat held for you was over on ${when}: it has been given back.`,
    joinAgain: 'You can join the list again, at its end.',
    again: 'Join the list again',
    againLong: (name: string) => `Join the list again, ${name}`,
    removed: (when: string) => `The team removed your place on ${when}:`,
    leave: 'Leave the list',
    leaveLong: (name: string) => `Leave the list, ${name}`,
    decline: 'Let this seat go',
    declineLong: (name: string) => `Let this seat go, ${name}`,
  },
});
