import { defineMessages } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Glossaire',
    description:
      'Les mots du métier d’Online Business Manager, expliqués simplement\u202f: gestion de projet, opérations, chiffres, équipe, clientes.',
    eyebrow: 'Les mots du métier',
    lede: 'Chaque mot que la formation emploie, en une à trois phrases. Les leçons y renvoient.',
    letters: 'Aller à une lettre',
    module: (n: number, title: string) => `Module ${n}, ${title}`,
    emptyTitle: 'Le glossaire est en cours d’écriture',
    empty: 'Ses premiers mots arrivent avec les prochaines leçons.',
    programme: 'Voir le programme',
  },
  en: {
    title: 'Glossary',
    description:
      'The words of the trade of Online Business Manager, explained plainly: projects, operations, figures, team, clients. In French.',
    eyebrow: 'The words of the trade',
    lede: 'Each word that the course uses, in one to three sentences. Lessons link to it. In French.',
    letters: 'Go to a letter',
    module: (n: number, title: string) => `Module ${n}, ${title}`,
    emptyTitle: 'The glossary is being written',
    empty: 'Its first words come with the next lessons.',
    programme: 'See the programme',
  },
});
