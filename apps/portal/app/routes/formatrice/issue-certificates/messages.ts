import { defineMessages, plural } from '../../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Délivrer les certificats',
    lede: 'Rien n’est délivré avant ton accord. Voici qui recevrait un certificat, qui non, et pourquoi.',
    given: (n: number) =>
      n === 0
        ? 'Personne n’en recevrait'
        : plural(n, 'fr', { one: 'Une élève en recevrait un', other: `${n} élèves en recevraient un` }),
    nobody: 'Personne n’attend de certificat\u202f: dès que tout est rempli, il part de lui-même.',
    nameWaits: 'Rien à délivrer pour l’instant\u202f: un nom, ci-dessous, ne s’imprime pas encore.',
    left: (n: number) =>
      n === 0
        ? 'Les autres'
        : plural(n, 'fr', { one: 'Une élève n’en recevrait pas', other: `${n} élèves n’en recevraient pas` }),
    nobodyLeft: 'Il n’y en a pas\u202f: tout le monde est prêt.',
    issue: (n: number) =>
      plural(n, 'fr', { one: 'Délivrer ce certificat', other: `Délivrer ces ${n} certificats` }),
    paused: '(place en pause)',
    cancel: 'Ne rien délivrer',
    missing: (n: number) =>
      plural(n, 'fr', { one: 'Il manque une condition', other: `Il manque ${n} conditions` }),
    whyUnprintable: (letters: string) =>
      `Tout est rempli, mais son nom ne s’imprime pas (${letters})\u202f: elle l’écrit en lettres latines, comme sur son passeport, dans son compte, et le certificat part.`,
    whyUnseated: 'Certifiée ici, elle n’a plus de place dans la promotion.',
    why: {
      issued: 'Elle en a déjà un, qui vaut.',
      expiring: 'Elle en a un, qui vaut encore\u202f: il se renouvelle depuis sa fiche.',
      expired: 'Le sien a expiré\u202f: il se renouvelle depuis sa fiche.',
      revoked: 'La direction le lui a retiré\u202f: elle seule peut en délivrer un autre.',
    },
  },
  en: {
    title: 'Issue certificates',
    lede: 'Nothing is issued before you agree. Here is who would get a certificate, who would not, and why.',
    given: (n: number) =>
      plural(n, 'en', { one: 'One student would get one', other: `${n} students would get one` }),
    nobody: 'Nobody waits for a certificate: once everything is met, it leaves by itself.',
    nameWaits: 'Nothing to issue for now: a name, below, cannot be printed yet.',
    left: (n: number) =>
      plural(n, 'en', { one: 'One student would not get one', other: `${n} students would not get one` }),
    nobodyLeft: 'There are none: everybody is ready.',
    issue: (n: number) =>
      plural(n, 'en', { one: 'Issue this certificate', other: `Issue these ${n} certificates` }),
    paused: '(seat paused)',
    cancel: 'Issue nothing',
    missing: (n: number) =>
      plural(n, 'en', { one: 'One condition is missing', other: `${n} conditions are missing` }),
    whyUnprintable: (letters: string) =>
      `Everything is met, but her name cannot be printed (${letters}): she writes it in Latin letters, as on her passport, in her account, and the certificate leaves.`,
    whyUnseated: 'Certified here, she no longer has a seat in the cohort.',
    why: {
      issued: 'She has one already, which stands.',
      expiring: 'She has one that still stands: it is renewed from her page.',
      expired: 'Hers has expired: it is renewed from her page.',
      revoked: 'The owner withdrew hers: she alone can issue another.',
    },
  },
});
