import { defineMessages } from '../../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Signalements',
    emptyTitle: 'Rien à regarder',
    empty: 'Les messages que des membres signalent viennent ici, avec leur raison.',
    in: 'Dans le fil',
    goneThread: 'fil supprimé',
    former: 'Ancien membre',
    because: (name: string) => `Signalé par ${name}`,
    reason: 'Pourquoi le masquer\u202f? La personne qui l’a écrit lira ta raison.',
    hide: 'Masquer',
    keep: 'Laisser visible',
    hidden: 'Le message est masqué\u202f; la personne qui l’a écrit est prévenue.',
    kept: 'Le message reste visible.',
  },
  en: {
    title: 'Reports',
    emptyTitle: 'Nothing to look at',
    empty: 'Posts that members report come here, with their reason.',
    in: 'In the thread',
    goneThread: 'deleted thread',
    former: 'Former member',
    because: (name: string) => `Reported by ${name}`,
    reason: 'Why hide it? Its author will read your reason.',
    hide: 'Hide',
    keep: 'Leave it visible',
    hidden: 'The post is hidden, and its author is told.',
    kept: 'The post stays visible.',
  },
});
