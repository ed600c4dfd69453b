import { withDe } from '../../../lib/with-de';
import { defineMessages, plural } from '../../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Promotions',
    create: 'Créer une promotion',
    filter: 'Promotions affichées',
    inUse: 'En cours et à venir',
    archived: 'Archivées',
    noneArchived: 'Aucune promotion n’est archivée.',
    certifications: 'Certifications',
    caption: 'Promotions, de la plus récente à la plus ancienne',
    name: 'Promotion',
    state: 'Vente',
    seats: 'Places',
    taken: (n: number, of: number) => `${n} sur ${of}`,
    trainers: 'Formatrices',
    noTrainer: 'Aucune',
    progress: 'Avancement',
    toReview: (n: number) =>
      plural(n, 'fr', { one: `${n} cas final à relire`, other: `${n} cas finals à relire` }),
    board: 'Suivi',
    open: 'Ouvrir le suivi',
    boardOf: (name: string) => `Ouvrir le suivi ${withDe(name)}`,
    emptyTitle: 'Aucune promotion pour l’instant',
    empty:
      'Une promotion a des dates, des places et une formatrice\u202f; les modules s’y ouvrent semaine après semaine.',
  },
  en: {
    title: 'Cohorts',
    create: 'Create a cohort',
    filter: 'Cohorts shown',
    inUse: 'In use',
    archived: 'Archived',
    noneArchived: 'No cohort is archived.',
    certifications: 'Certifications',
    caption: 'Cohorts, latest first',
    name: 'Cohort',
    state: 'Sale',
    seats: 'Seats',
    taken: (n: number, of: number) => `${n} of ${of}`,
    trainers: 'Trainers',
    noTrainer: 'None',
    progress: 'Progress',
    toReview: (n: number) =>
      plural(n, 'en', { one: `${n} final case to review`, other: `${n} final cases to review` }),
    board: 'Board',
    open: 'Open the board',
    boardOf: (name: string) => `Open the board of ${name}`,
    emptyTitle: 'No cohort yet',
    empty: 'A cohort has dates, seats and a trainer; its modules open week after week.',
  },
});
