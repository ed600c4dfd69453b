import { defineMessages } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Les promotions',
    description:
      'Les prochaines promotions de la formation d’Online Business Manager\u202f: dates, places restantes, prix.',
    lede: 'Une promotion, c’est un petit groupe qui commence et finit ensemble. Choisis la tienne\u202f; ta place est gardée le temps de payer.',
    open: 'Ouvertes aux inscriptions',
    empty: 'Aucune promotion n’est ouverte pour l’instant',
    emptyText: 'Laisse ton adresse ci-dessous\u202f: on t’écrit dès que les inscriptions ouvrent.',
    includedTitle: 'Ce que comprend ta place',
    included: [
      'Les huit modules, leurs exercices et leurs questionnaires',
      'Une séance en direct chaque semaine, avec ta formatrice',
      'L’annuaire de ta promotion\u202f: ce sur quoi chacune peut aider les autres',
      'La relecture de ton cas final, et le certificat quand il est validé',
    ],
  },
  en: {
    title: 'Cohorts',
    description: 'The next cohorts of the Online Business Manager course: dates, seats left, price.',
    lede: 'A cohort is a small group that starts and ends together. Choose yours; your seat is held while you pay.',
    open: 'Open for enrolment',
    empty: 'No cohort is open for the moment',
    emptyText: 'Leave your address below: we write to you when enrolment opens.',
    includedTitle: 'What your seat includes',
    included: [
      'The eight modules, their exercises and quizzes',
      'A live session every week, with your trainer',
      'The directory of your cohort: what each member can help the others with',
      'The review of your final case, and the certificate once it is validated',
    ],
  },
});
