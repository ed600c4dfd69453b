import { defineMessages, plural } from '../../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Offre',
    offers: 'Offres',
    details: 'Réglages',
    save: 'Enregistrer',
    kept: 'Un changement vaut pour les commandes à venir. Celles qui sont passées gardent ce qu’elles ont acheté.',
    sale: 'Vente',
    status: { draft: 'En préparation', open: 'En vente', closed: 'Retirée de la vente' },
    open: 'Mettre en vente',
    close: 'Retirer de la vente',
    reopen: 'Remettre en vente',
    sold: (n: number) =>
      plural(n, 'fr', {
        one: `${n} commande en cours ou payée.`,
        other: `${n} commandes en cours ou payées.`,
      }),
    closing: (n: number) =>
      plural(n, 'fr', {
        one: 'Une de ses places est proposée à une personne de la liste d’attente\u202f: même retirée de la vente, l’offre reste à prendre pour elle jusqu’à la fin de son délai.',
        other: `Des places sont proposées à ${n} personnes de la liste d’attente\u202f: même retirée de la vente, l’offre reste à prendre pour elles jusqu’à la fin de leur délai.`,
      }),
    closed: (n: number) =>
      plural(n, 'fr', {
        one: 'Une place avait été proposée avant à une personne de la liste d’attente\u202f: elle peut encore la prendre.',
        other: `Des places avaient été proposées avant à ${n} personnes de la liste d’attente\u202f: elles peuvent encore les prendre.`,
      }),
    see: 'Voir sa page d’achat',
    duplicate: 'Dupliquer pour une autre promotion',
    before: 'Avant de la mettre en vente',
    stopped: 'Elle ne se vend plus',
    incomplete: 'Toujours en vente, mais il manque quelque chose',
    obstacles: {
      'cohort-not-open': (name: string) => `Les inscriptions à «\u202f${name}\u202f» ne sont pas ouvertes.`,
      'cohort-over': (name: string) => `«\u202f${name}\u202f» est terminée.`,
      'no-trainer': (name: string) =>
        `Personne ne forme «\u202f${name}\u202f»\u202f: ce qui se vend comme formation dit qui la donne (Code du travail, art.\u00a0L6353-4).`,
      'trainer-unqualified': (name: string) =>
        `${name} n’a pas écrit ses titres et références dans son compte\u202f: le contrat les porte (Code du travail, art.\u00a0L6353-4).`,
      seller: 'L’identité de l’académie n’est pas remplie\u202f: chaque facture la porte.',
      'vat-number': 'Il manque le numéro de TVA de l’académie, que demande une vente avec TVA.',
      'training-declaration':
        'Il manque le numéro de déclaration d’activité de l’académie\u202f: sans lui, rien ne se vend comme formation professionnelle.',
    },
    toCohort: 'Ouvrir la promotion',
    toIdentity: 'Compléter l’identité',
    versions: 'Versions',
    version: (n: number) => `Version ${n}`,
    by: (name: string) => `par ${name}`,
    first: 'Première version.',
    current: 'en vigueur',
    changed: (field: string, from: string, to: string) => `${field}\u202f: ${from} → ${to}`,
    plansChanged: (names: string) => `Façons de payer\u202f: ${names}, échéances modifiées`,
    meanwhile: 'Changé entre-temps',
    again: 'Si tu enregistres maintenant, c’est ce qui est écrit ci-dessous qui vaut.',
    done: {
      creee: 'L’offre est enregistrée. Elle n’est pas encore en vente.',
      enregistree: 'Les changements sont enregistrés.',
      ouverte: 'L’offre est en vente\u202f: elle est sur le site.',
      fermee: 'L’offre est retirée de la vente.',
    },
  },
  en: {
    title: 'Offer',
    offers: 'Offers',
    details: 'Settings',
    save: 'Save',
    kept: 'A change is for orders to come. Those that were placed keep what they bought.',
    sale: 'Sale',
    status: { draft: 'In preparation', open: 'On sale', closed: 'Off sale' },
    open: 'Put on sale',
    close: 'Take off sale',
    reopen: 'Put on sale again',
    sold: (n: number) =>
      plural(n, 'en', { one: `${n} order under way or paid.`, other: `${n} orders under way or paid.` }),
    closing: (n: number) =>
      plural(n, 'en', {
        one: 'One of its seats is offered to a person on the waitlist: even off sale, the offer stays open to her until her time is over.',
        other: `Seats are offered to ${n} people on the waitlist: even off sale, the offer stays open to them until their time is over.`,
      }),
    closed: (n: number) =>
      plural(n, 'en', {
        one: 'A seat had been offered before to a person on the waitlist: she can still take it.',
        other: `Seats had been offered before to ${n} people on the waitlist: they can still take them.`,
      }),
    see: 'See its purchase page',
    duplicate: 'Duplicate for another cohort',
    before: 'Before it goes on sale',
    stopped: 'It no longer sells',
    incomplete: 'Still on sale, but something is missing',
    obstacles: {
      'cohort-not-open': (name: string) => `Enrolment in “${name}” is not open.`,
      'cohort-over': (name: string) => `“${name}” is over.`,
      'no-trainer': (name: string) =>
        `Nobody trains “${name}”: what is sold as training says who gives it (Code du travail, art. L6353-4).`,
      'trainer-unqualified': (name: string) =>
        `${name} has not written down her qualifications in her account: the contract states them (Code du travail, art. L6353-4).`,
      seller: 'The identity of the academy is not filled in: every invoice bears it.',
      'vat-number': 'The VAT number of the academy is missing, which a sale with VAT needs.',
      'training-declaration':
        'The training declaration number of the academy is missing: without it nothing is sold as professional training.',
    },
    toCohort: 'Open the cohort',
    toIdentity: 'Complete the identity',
    versions: 'Versions',
    version: (n: number) => `Version ${n}`,
    by: (name: string) => `by ${name}`,
    first: 'First version.',
    current: 'in force',
    changed: (field: string, from: string, to: string) => `${field}: ${from} → ${to}`,
    plansChanged: (names: string) => `Ways to pay: ${names}, instalments changed`,
    meanwhile: 'Changed meanwhile',
    again: 'If you save now, what is written below is what counts.',
    done: {
      creee: 'The offer is saved. It is not on sale yet.',
      enregistree: 'The changes are saved.',
      ouverte: 'The offer is on sale: it is on the site.',
      fermee: 'The offer is off sale.',
    },
  },
});
