import { defineMessages, plural } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Liste d’attente',
    dates: (from: string, to: string) => `Du ${from} au ${to}.`,
    fullTitle: 'Cette promotion est complète',
    waiting: (n: number) =>
      n === 0
        ? 'Personne n’attend encore\u202f: la prochaine place qui se libère est pour toi.'
        : plural(n, 'fr', { one: `${n} personne attend déjà.`, other: `${n} personnes attendent déjà.` }),
    how: 'Comment ça marche',
    rules: [
      'Les places qui se libèrent vont à la liste, dans l’ordre d’arrivée, et à personne d’autre.',
      'Quand ton tour vient, la place est gardée deux jours pour toi. Tu reçois un e-mail.',
      'Attendre ne coûte rien et n’engage à rien\u202f: tu quittes la liste quand tu veux.',
    ],
    join: 'Rejoindre la liste d’attente',
    signInTitle: 'Un compte, pour te garder ta place',
    signInText: 'Ta place sur la liste est à ton nom. Tu reviens ici juste après.',
    yours: {
      waiting: 'Tu es sur la liste',
      offered: 'Une place est gardée pour toi',
      buying: 'Ta commande est en cours',
    },
    mine: 'Voir mes listes d’attente',
    openTitle: 'Il reste des places',
    left: (n: number) =>
      plural(n, 'fr', {
        one: `${n} place est libre tout de suite.`,
        other: `${n} places sont libres tout de suite.`,
      }),
    book: 'Réserver ma place',
    closedTitle: 'Cette promotion n’est pas en vente',
    closed: {
      'not-yet-open': 'Ses inscriptions ne sont pas encore ouvertes.',
      'sales-ended': 'Ses inscriptions sont closes.',
      over: 'Elle est terminée.',
      archived: 'Elle est archivée.',
    },
    others: 'Voir les promotions',
  },
  en: {
    title: 'Waitlist',
    dates: (from: string, to: string) => `From ${from} to ${to}.`,
    fullTitle: 'This cohort is full',
    waiting: (n: number) =>
      n === 0
        ? 'Nobody is waiting yet: the next seat that becomes free is yours.'
        : plural(n, 'en', {
            one: `${n} person is waiting already.`,
            other: `${n} people are waiting already.`,
          }),
    how: 'How it works',
    rules: [
      'Seats that become free go to the list, in the order of joining, and to nobody else.',
      'When it is your turn, the seat is held for you for two days. You get an e-mail.',
      'Waiting costs nothing and binds you to nothing: you leave the list whenever you like.',
    ],
    join: 'Join the waitlist',
    signInTitle: 'An account, to keep your place',
    signInText: 'Your place on the list is in your name. You come back here right after.',
    yours: {
      waiting: 'You are on the list',
      offered: 'A seat is held for you',
      buying: 'Your order is under way',
    },
    mine: 'See my waitlists',
    openTitle: 'There are seats left',
    left: (n: number) =>
      plural(n, 'en', { one: `${n} seat is free right now.`, other: `${n} seats are free right now.` }),
    book: 'Book my seat',
    closedTitle: 'This cohort is not for sale',
    closed: {
      'not-yet-open': 'Enrolment has not opened yet.',
      'sales-ended': 'Enrolment is closed.',
      over: 'It is over.',
      archived: 'It is archived.',
    },
    others: 'See the cohorts',
  },
});
