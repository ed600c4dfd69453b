import { defineMessages, plural } from '../../../lib/messages';

export const messages = defineMessages({
  fr: {
    trainer: 'Promotions',
    title: 'À relire',
    lede: 'Ce qui attend un retour dans tes promotions, le plus ancien d’abord.',
    version: (n: number) => `version ${n}`,
    count: (shown: number, total: number) =>
      shown === total
        ? plural(total, 'fr', { one: `${total} travail attend.`, other: `${total} travaux attendent.` })
        : `${shown} sur ${total} qui attendent.`,
    next: 'Relire le plus ancien',
    nothingLeft:
      'Plus rien n’est libre dans cette file\u202f: ce qui attend encore est déjà entre d’autres mains.',
    name: 'Nom',
    cohort: 'Promotion',
    allCohorts: 'Toutes',
    assignment: 'Travail',
    allAssignments: 'Tous',
    who: 'Relecture',
    anybody: 'Toutes',
    mine: 'Réservées pour moi',
    nobody: 'Libres',
    narrow: 'Filtrer',
    noneTitle: 'Rien ne correspond',
    none: 'D’autres travaux attendent\u202f: élargis les filtres.',
    showAll: 'Tout afficher',
    feedback: 'Le temps d’attente de tes élèves',
    feedbackOf: (n: number, median: string, slowest: string) =>
      n === 1
        ? `\u202f: un retour en 30 jours, donné en ${slowest}.`
        : `\u202f: ${n} retours en 30 jours. La moitié sont arrivés en ${median} ou moins, le plus lent en ${slowest}.`,
    feedbackNote: 'De la remise à ton retour. Un travail rendu à nouveau compte une nouvelle fois.',
    minutes: (n: number) => `${n}\u00a0min`,
    hours: (n: number) => `${n}\u00a0h`,
    days: (n: number) => `${n}\u00a0jours`,
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
    count: (shown: number, total: number) =>
      shown === total ? `${total} waiting.` : `${shown} of ${total} waiting.`,
    next: 'Review the oldest',
    nothingLeft: 'Nothing is free in this queue any more: what still waits is in other hands.',
    name: 'Name',
    cohort: 'Cohort',
    allCohorts: 'All',
    assignment: 'Assignment',
    allAssignments: 'All',
    who: 'Review',
    anybody: 'All',
    mine: 'Mine',
    nobody: 'Free',
    narrow: 'Filter',
    noneTitle: 'Nothing matches',
    none: 'Other work is waiting: widen the filters.',
    showAll: 'Show all',
    feedback: 'How long your students wait',
    feedbackOf: (n: number, median: string, slowest: string) =>
      n === 1
        ? `: one answer in 30 days, given within ${slowest}.`
        : `: ${n} answers in 30 days. Half of them came within ${median}, the slowest within ${slowest}.`,
    feedbackNote: 'From handing in to your answer. Work handed in again counts anew.',
    minutes: (n: number) => `${n}\u00a0min`,
    hours: (n: number) => `${n}\u00a0h`,
    days: (n: number) => `${n}\u00a0days`,
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
