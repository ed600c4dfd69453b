import { defineMessages, plural } from '../../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Liste d’attente',
    seats: {
      open: (n: number) =>
        plural(n, 'fr', {
          one: `${n} place est libre pour tout le monde.`,
          other: `${n} places sont libres pour tout le monde.`,
        }),
      full: 'Aucune place n’est libre. Celles qui se libèrent vont à la liste, dans l’ordre.',
      closed: {
        'not-yet-open': 'Les inscriptions ne sont pas encore ouvertes\u202f: rien n’est proposé à la liste.',
        'sales-ended': 'Les inscriptions sont closes\u202f: rien de nouveau n’est proposé à la liste.',
        over: 'La promotion est terminée\u202f: rien n’est proposé à la liste.',
        archived: 'La promotion est archivée\u202f: rien n’est proposé à la liste.',
      },
    },
    kept: 'Une place déjà proposée reste à prendre jusqu’à son terme. Pour la reprendre, retire la personne de la liste.',
    emptyTitle: 'Personne n’attend de place',
    empty: 'Quand la promotion est complète, sa page publique propose de rejoindre la liste.',
    since: (when: string) => `Sur la liste depuis le ${when}`,
    states: { waiting: 'En attente', offered: 'Place proposée', buying: 'Commande en cours' },
    until: (when: string) => `Place gardée jusqu’au ${when}`,
    remove: 'Retirer de la liste',
    removeLong: (name: string) => `Retirer de la liste, ${name}`,
    reason: 'Ta raison',
    reasonHint: 'La personne la lira.',
    buyingHint: 'La personne la lira. La commande en cours garde sa place jusqu’à son terme.',
    confirm: 'Retirer',
    confirmLong: (name: string) => `Retirer ${name}`,
    removed: 'La personne n’est plus sur la liste\u202f; elle est prévenue, avec ta raison.',
    pastTitle: 'Jusqu’ici',
    past: {
      seated: 'Ont pris une place',
      lapsed: 'Ont laissé passer le délai',
      left: 'Ont quitté la liste',
      removed: 'Ont été retirées',
    },
  },
  en: {
    title: 'Waitlist',
    seats: {
      open: (n: number) =>
        plural(n, 'en', { one: `${n} seat is free for anybody.`, other: `${n} seats are free for anybody.` }),
      full: 'No seat is free. Those that become free go to the list, in order.',
      closed: {
        'not-yet-open': 'Enrolment has not opened yet: nothing is offered to the list.',
        'sales-ended': 'Enrolment is closed: nothing new is offered to the list.',
        over: 'The cohort is over: nothing is offered to the list.',
        archived: 'The cohort is archived: nothing is offered to the list.',
      },
    },
    kept: 'A seat that was offered before can be taken until its time is over. To take it back, take the person off the list.',
    emptyTitle: 'Nobody is waiting for a seat',
    empty: 'When the cohort is full, its public page offers to join the list.',
    since: (when: string) => `On the list since ${when}`,
    states: { waiting: 'Waiting', offered: 'Seat offered', buying: 'Order under way' },
    until: (when: string) => `Seat held until ${when}`,
    remove: 'Take off the list',
    removeLong: (name: string) => `Take off the list, ${name}`,
    reason: 'Your reason',
    reasonHint: 'The person will read it.',
    buyingHint: 'The person will read it. The order under way keeps its seat until it ends.',
    confirm: 'Remove',
    confirmLong: (name: string) => `Remove ${name}`,
    removed: 'The person is no longer on the list, and has been told, with your reason.',
    pastTitle: 'So far',
    past: {
      seated: 'Took a seat',
      lapsed: 'Let the time pass',
      left: 'Left the list',
      removed: 'Were taken off',
    },
  },
});
