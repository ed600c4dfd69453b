import { defineMessages } from '../lib/messages';

/** What becomes of a place in a queue, and what she can do about it. */
export const messages = defineMessages({
  fr: {
    position: (n: number) =>
      n === 1 ? 'Tu es la prochaine personne de la liste.' : `Tu es à la ${n}e place de la liste.`,
    offered: (until: string) =>
      `Une place s’est libérée. Elle est gardée pour toi jusqu’au ${until}\u202f; ensuite elle va à la personne suivante.`,
    take: 'Prendre ma place',
    takeLong: (name: string) => `Prendre ma place, ${name}`,
    buying: 'Ta commande garde ta place pendant que tu la termines.',
    orders: 'Voir mes commandes',
    lapsed: (when: string) =>
      `La place gardée pour toi est passée à quelqu’un d’autre le ${when}. Tu peux te remettre sur la liste, à la fin.`,
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
    offered: (until: string) =>
      `A seat has become free. It is held for you until ${until}; after that it goes to the next person.`,
    take: 'Take my seat',
    takeLong: (name: string) => `Take my seat, ${name}`,
    buying: 'Your order holds your seat while you finish it.',
    orders: 'See my orders',
    lapsed: (when: string) =>
      `The seat held for you went to somebody else on ${when}. You can join the list again, at its end.`,
    again: 'Join the list again',
    againLong: (name: string) => `Join the list again, ${name}`,
    removed: (when: string) => `The team removed your place on ${when}:`,
    leave: 'Leave the list',
    leaveLong: (name: string) => `Leave the list, ${name}`,
    decline: 'Let this seat go',
    declineLong: (name: string) => `Let this seat go, ${name}`,
  },
});
