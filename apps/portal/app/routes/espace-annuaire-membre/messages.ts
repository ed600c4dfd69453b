import { defineMessages } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Membre',
    directory: 'Annuaire',
    yourself: 'C’est ta page, telle que ta promotion la voit.',
    change: 'Changer ce que je montre',
    write: 'Lui écrire',
  },
  en: {
    title: 'Member',
    directory: 'Directory',
    yourself: 'This is your page, as your cohort sees it.',
    change: 'Change what I show',
    write: 'Write a message',
  },
});
