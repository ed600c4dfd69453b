import { defineMessages, plural } from '../../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Archiver la promotion',
    lede: 'Elle quitte les listes, ses inscriptions se ferment et ses réglages ne changent plus. Rien n’est effacé\u202f: tu peux la rouvrir.',
    what: 'Ce qui y est encore en cours',
    nobody: 'Personne n’y est inscrit.',
    members: (n: number) =>
      plural(n, 'fr', {
        one: `${n} élève garde son accès à ce qui lui est ouvert.`,
        other: `${n} élèves gardent leur accès à ce qui leur est ouvert.`,
      }),
    uncertified: (n: number) =>
      plural(n, 'fr', { one: `${n} n’a pas de certificat.`, other: `${n} n’ont pas de certificat.` }),
    sessions: (n: number) =>
      plural(n, 'fr', {
        one: `${n} séance est encore à venir\u202f: elle ne pourra plus être déplacée ni annulée.`,
        other: `${n} séances sont encore à venir\u202f: elles ne pourront plus être déplacées ni annulées.`,
      }),
    scheduled: (n: number) =>
      plural(n, 'fr', {
        one: `${n} message programmé ne partira pas, sauf si tu rouvres la promotion avant son heure.`,
        other: `${n} messages programmés ne partiront pas, sauf si tu rouvres la promotion avant leur heure.`,
      }),
    toReview: (n: number) =>
      plural(n, 'fr', {
        one: `${n} travail attend une relecture.`,
        other: `${n} travaux attendent une relecture.`,
      }),
    held: (n: number) =>
      plural(n, 'fr', {
        one: `${n} place est retenue, le temps d’un paiement ou d’une offre à la liste d’attente.`,
        other: `${n} places sont retenues, le temps d’un paiement ou d’une offre à la liste d’attente.`,
      }),
    waiting: (n: number) =>
      plural(n, 'fr', {
        one: `${n} personne attend une place\u202f: rien ne lui sera proposé.`,
        other: `${n} personnes attendent une place\u202f: rien ne leur sera proposé.`,
      }),
    told: 'Personne n’est prévenu.',
    archive: 'Archiver',
    back: 'Ne rien changer',
    archived: 'Cette promotion est archivée.',
    restore: 'Rouvrir la promotion',
    restoreLede: 'Elle revient dans les listes, inscriptions fermées, comme elle était.',
  },
  en: {
    title: 'Archive the cohort',
    lede: 'It leaves the lists, its enrolment closes and its settings no longer change. Nothing is deleted: you can bring it back.',
    what: 'What is still under way in it',
    nobody: 'Nobody is enrolled in it.',
    members: (n: number) =>
      plural(n, 'en', {
        one: `${n} student keeps access to what is open to her.`,
        other: `${n} students keep access to what is open to them.`,
      }),
    uncertified: (n: number) =>
      plural(n, 'en', { one: `${n} has no certificate.`, other: `${n} have no certificate.` }),
    sessions: (n: number) =>
      plural(n, 'en', {
        one: `${n} session is still to come: it can no longer be moved or cancelled.`,
        other: `${n} sessions are still to come: they can no longer be moved or cancelled.`,
      }),
    scheduled: (n: number) =>
      plural(n, 'en', {
        one: `${n} scheduled message will not leave, unless you bring the cohort back before its time.`,
        other: `${n} scheduled messages will not leave, unless you bring the cohort back before their time.`,
      }),
    toReview: (n: number) =>
      plural(n, 'en', {
        one: `${n} piece of work waits for a review.`,
        other: `${n} pieces of work wait for a review.`,
      }),
    held: (n: number) =>
      plural(n, 'en', {
        one: `${n} seat is held, for a payment or an offer to the waitlist.`,
        other: `${n} seats are held, for a payment or an offer to the waitlist.`,
      }),
    waiting: (n: number) =>
      plural(n, 'en', {
        one: `${n} person waits for a seat: nothing will be offered to her.`,
        other: `${n} people wait for a seat: nothing will be offered to them.`,
      }),
    told: 'Nobody is told.',
    archive: 'Archive',
    back: 'Change nothing',
    archived: 'This cohort is archived.',
    restore: 'Bring the cohort back',
    restoreLede: 'It comes back to the lists, enrolment closed, as it was.',
  },
});
