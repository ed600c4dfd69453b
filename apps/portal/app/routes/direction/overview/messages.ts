import { withDe } from '../../../lib/with-de';
import { defineMessages, plural } from '../../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Vue d’ensemble',
    eyebrow: 'Direction',
    lede: 'Chaque chiffre vient de la liste vers laquelle il mène.',
    alerts: 'À regarder',
    late: (amount: string) => `${amount} en retard de paiement\u202f: voir qui, et pourquoi`,
    disputed: (n: number) =>
      plural(n, 'fr', {
        one: `${n} commande contestée auprès de la banque\u202f: voir jusqu’à quand répondre`,
        other: `${n} commandes contestées auprès de la banque\u202f: voir jusqu’à quand répondre`,
      }),
    refundFailed: (n: number) =>
      plural(n, 'fr', {
        one: `${n} commande dont un remboursement n’a pas abouti\u202f: le régler`,
        other: `${n} commandes dont un remboursement n’a pas abouti\u202f: les régler`,
      }),
    differences: (n: number) =>
      plural(n, 'fr', {
        one: `${n} écart avec Stripe à régler\u202f: voir lequel`,
        other: `${n} écarts avec Stripe à régler\u202f: voir lesquels`,
      }),
    cashed: 'Encaissé',
    cashedNote: (n: number) =>
      plural(n, 'fr', {
        one: `sur ${n} commande, remboursements et litiges déduits`,
        other: `sur ${n} commandes, remboursements et litiges déduits`,
      }),
    seats: 'Places à vendre',
    seatsNote: (n: number) =>
      plural(n, 'fr', { one: `dans ${n} promotion ouverte`, other: `dans ${n} promotions ouvertes` }),
    people: 'Personnes',
    peopleNote: 'avec un compte',
    leads: 'Prospects confirmés',
    leadsNote: (n: number) =>
      plural(n, 'fr', { one: `sur ${n} adresse laissée`, other: `sur ${n} adresses laissées` }),
    open: 'Promotions ouvertes à la vente',
    taken: (n: number, of: number) => `${n} prises sur ${of}`,
    seatsOf: (name: string) => `Places ${withDe(name)}`,
    toReview: (n: number) =>
      plural(n, 'fr', { one: `${n} cas final à relire`, other: `${n} cas finals à relire` }),
    board: 'Suivi',
    allCohorts: 'Toutes les promotions',
    noneOpen: 'Aucune promotion n’est en vente',
    noneOpenHint: 'Ouvre une promotion aux inscriptions, ou crée la prochaine.',
    create: 'Créer une promotion',
    latest: 'Dernières commandes',
    allOrders: 'Toutes les commandes',
    noOrders: 'Aucune commande pour l’instant.',
    unidentified: 'L’identité de l’académie n’est pas encore remplie',
    identify: 'La remplir\u202f: chaque facture doit la porter',
  },
  en: {
    title: 'Overview',
    eyebrow: 'Administration',
    lede: 'Each figure comes from the list that it leads to.',
    alerts: 'To look at',
    late: (amount: string) => `${amount} late: see who, and why`,
    disputed: (n: number) =>
      plural(n, 'en', {
        one: `${n} order disputed at the bank: see until when to answer`,
        other: `${n} orders disputed at the bank: see until when to answer`,
      }),
    refundFailed: (n: number) =>
      plural(n, 'en', {
        one: `${n} order with a refund that did not come through: settle it`,
        other: `${n} orders with a refund that did not come through: settle them`,
      }),
    differences: (n: number) =>
      plural(n, 'en', {
        one: `${n} difference with Stripe to settle: see which`,
        other: `${n} differences with Stripe to settle: see which`,
      }),
    cashed: 'Cashed',
    cashedNote: (n: number) =>
      plural(n, 'en', {
        one: `on ${n} order, less refunds and disputes`,
        other: `on ${n} orders, less refunds and disputes`,
      }),
    seats: 'Seats to sell',
    seatsNote: (n: number) => plural(n, 'en', { one: `in ${n} open cohort`, other: `in ${n} open cohorts` }),
    people: 'People',
    peopleNote: 'with an account',
    leads: 'Confirmed leads',
    leadsNote: (n: number) =>
      plural(n, 'en', { one: `of ${n} address left`, other: `of ${n} addresses left` }),
    open: 'Cohorts open for sale',
    taken: (n: number, of: number) => `${n} taken of ${of}`,
    seatsOf: (name: string) => `Seats of ${name}`,
    toReview: (n: number) =>
      plural(n, 'en', { one: `${n} final case to review`, other: `${n} final cases to review` }),
    board: 'Board',
    allCohorts: 'All cohorts',
    noneOpen: 'No cohort is for sale',
    noneOpenHint: 'Open a cohort for enrolment, or create the next one.',
    create: 'Create a cohort',
    latest: 'Latest orders',
    allOrders: 'All orders',
    noOrders: 'No order yet.',
    unidentified: 'The identity of the academy is not filled in yet',
    identify: 'Fill it in: every invoice has to bear it',
  },
});
