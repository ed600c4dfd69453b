import { defineMessages, plural } from '../../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Prospects',
    lede: 'Les adresses laissées, avec l’état du consentement\u202f: on n’écrit qu’à celles qui l’ont confirmé.',
    found: (n: number) => plural(n, 'fr', { one: `${n} adresse laissée`, other: `${n} adresses laissées` }),
    confirmedCount: (n: number) =>
      plural(n, 'fr', {
        one: `dont ${n} qui peut recevoir des messages`,
        other: `dont ${n} qui peuvent recevoir des messages`,
      }),
    caption: 'Prospects, du plus récent au plus ancien',
    email: 'Adresse',
    source: 'Laissée sur',
    sources: { home: 'Accueil', programme: 'Programme', 'module-1': 'Module 1' },
    consented: 'Consentement',
    state: 'État',
    confirmed: 'Confirmée',
    waiting: 'À confirmer',
    unsubscribed: 'Désabonnée',
    on: 'le',
    emptyTitle: 'Personne n’a encore laissé son adresse',
    empty: 'Le formulaire est sur l’accueil, la page du programme et le module 1.',
    see: 'Voir la page du programme',
  },
  en: {
    title: 'Leads',
    lede: 'The addresses left, with the state of their consent: only those who confirmed it are written to.',
    found: (n: number) => plural(n, 'en', { one: `${n} address left`, other: `${n} addresses left` }),
    confirmedCount: (n: number) =>
      plural(n, 'en', { one: `${n} of them may be written to`, other: `${n} of them may be written to` }),
    caption: 'Leads, latest first',
    email: 'Address',
    source: 'Left on',
    sources: { home: 'Home', programme: 'Programme', 'module-1': 'Module 1' },
    consented: 'Consent',
    state: 'State',
    confirmed: 'Confirmed',
    waiting: 'To confirm',
    unsubscribed: 'Unsubscribed',
    on: 'on',
    emptyTitle: 'Nobody has left an address yet',
    empty: 'The form is on the home page, the programme page and module 1.',
    see: 'See the programme page',
  },
});
