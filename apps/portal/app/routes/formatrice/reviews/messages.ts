import { defineMessages } from '../../../lib/messages';

export const messages = defineMessages({
  fr: {
    trainer: 'Promotions',
    title: 'À relire',
    lede: 'Ce qui attend un retour dans tes promotions, le plus ancien d’abord.',
    version: (n: number) => `version ${n}`,
    begin: 'Relire',
    goOn: 'Continuer',
    read: 'Lire',
    workOf: (name: string) => `le travail de ${name}`,
    yours: 'Réservé pour toi jusqu’à',
    heldBy: (name: string) => `${name} le relit, jusqu’à`,
    emptyTitle: 'Rien n’attend de relecture',
    empty: 'Quand une élève rend un travail, un e-mail te prévient et il paraît ici.',
    back: 'Voir les promotions',
  },
  en: {
    trainer: 'Cohorts',
    title: 'To review',
    lede: 'What waits for an answer in your cohorts, the oldest first.',
    version: (n: number) => `version ${n}`,
    begin: 'Review',
    goOn: 'Continue',
    read: 'Read',
    workOf: (name: string) => `the work of ${name}`,
    yours: 'Yours until',
    heldBy: (name: string) => `${name} is reviewing it, until`,
    emptyTitle: 'Nothing waits for a review',
    empty: 'When a student hands in work, an e-mail tells you and it appears here.',
    back: 'See the cohorts',
  },
});
