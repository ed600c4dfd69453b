import { defineMessages } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Mes listes d’attente',
    joined: 'Tu es sur la liste. On t’écrit dès qu’une place se libère pour toi.',
    left: 'Tu as quitté la liste d’attente.',
    dates: (from: string, to: string) => `Du ${from} au ${to}`,
    since: (when: string) => `Sur la liste depuis le ${when}`,
    tags: {
      waiting: 'En attente',
      offered: 'Une place pour toi',
      buying: 'Commande en cours',
      lapsed: 'Délai passé',
      removed: 'Retirée de la liste',
    },
    archived: 'Promotion archivée',
    emptyTitle: 'Tu n’attends aucune place',
    empty: 'Quand une promotion est complète, tu peux rejoindre sa liste d’attente depuis sa page.',
    cohorts: 'Voir les promotions',
  },
  en: {
    title: 'My waitlists',
    joined: 'You are on the list. We write to you as soon as a seat becomes free for you.',
    left: 'You have left the waitlist.',
    dates: (from: string, to: string) => `From ${from} to ${to}`,
    since: (when: string) => `On the list since ${when}`,
    tags: {
      waiting: 'Waiting',
      offered: 'A seat for you',
      buying: 'Order under way',
      lapsed: 'Time over',
      removed: 'Taken off the list',
    },
    archived: 'Cohort archived',
    emptyTitle: 'You are not waiting for any seat',
    empty: 'When a cohort is full, you can join its waitlist from its page.',
    cohorts: 'See the cohorts',
  },
});
