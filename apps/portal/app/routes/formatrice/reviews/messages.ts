import { defineMessages } from '../../../lib/messages';

export const messages = defineMessages({
  fr: {
    trainer: 'Promotions',
    title: 'À relire',
    lede: 'Ce qui attend un retour dans tes promotions, le plus ancien d’abord.',
    version: (n: number) => `version ${n}`,
    emptyTitle: 'Rien n’attend de relecture',
    empty: 'Quand une élève rend un travail, un e-mail te prévient et il paraît ici.',
    back: 'Voir les promotions',
  },
  en: {
    trainer: 'Cohorts',
    title: 'To review',
    lede: 'What waits for an answer in your cohorts, the oldest first.',
    version: (n: number) => `version ${n}`,
    emptyTitle: 'Nothing waits for a review',
    empty: 'When a student hands in work, an e-mail tells you and it appears here.',
    back: 'See the cohorts',
  },
});
