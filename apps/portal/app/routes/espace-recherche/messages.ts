import { defineMessages, plural } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Recherche',
    titleOf: (q: string) => `Recherche\u202f: ${q}`,
    found: (n: number, q: string) =>
      plural(n, 'fr', {
        one: `1 résultat pour «\u202f${q}\u202f»`,
        other: `${n} résultats pour «\u202f${q}\u202f»`,
      }),
    instead: (q: string, words: string) =>
      `Rien ne dit tout «\u202f${q}\u202f». Voici ce que donne «\u202f${words}\u202f».`,
    or: '\u202f», «\u202f',
    kinds: 'Genre de résultats',
    all: 'Tout',
    kind: { lesson: 'Leçons', term: 'Glossaire', note: 'Mes notes' },
    one: { lesson: 'Leçon', term: 'Glossaire', note: 'Ma note' },
    module: (n: number, title: string) => `Module ${n}\u202f: ${title}`,
    within: (heading: string) => `Dans «\u202f${heading}\u202f»`,
    goneLesson: 'Leçon retirée',
    pages: 'Pages de résultats',
    previous: 'Précédents',
    next: 'Suivants',
    page: (n: number) => `Page ${n}`,
    emptyTitle: 'Que cherches-tu\u202f?',
    empty:
      'Écris un mot dans la boîte du haut. La recherche parcourt les leçons qui te sont ouvertes, le glossaire et tes notes. Les accents et les fins de mots ne comptent pas.',
    noneTitle: (q: string) => `Rien pour «\u202f${q}\u202f»`,
    none: 'Essaie un mot plus court, ou un autre mot. Une leçon qui n’est pas encore ouverte ne se trouve pas.',
    toCourse: 'Parcourir la formation',
    toGlossary: 'Ouvrir le glossaire',
    toNotes: 'Relire mes notes',
  },
  en: {
    title: 'Search',
    titleOf: (q: string) => `Search: ${q}`,
    found: (n: number, q: string) =>
      plural(n, 'en', { one: `1 result for “${q}”`, other: `${n} results for “${q}”` }),
    instead: (q: string, words: string) => `Nothing says all of “${q}”. Here is what “${words}” gives.`,
    or: '”, “',
    kinds: 'Kinds of results',
    all: 'All',
    kind: { lesson: 'Lessons', term: 'Glossary', note: 'My notes' },
    one: { lesson: 'Lesson', term: 'Glossary', note: 'My note' },
    module: (n: number, title: string) => `Module ${n}: ${title}`,
    within: (heading: string) => `In “${heading}”`,
    goneLesson: 'Removed lesson',
    pages: 'Pages of results',
    previous: 'Previous',
    next: 'Next',
    page: (n: number) => `Page ${n}`,
    emptyTitle: 'What are you looking for?',
    empty:
      'Type a word in the box above. The search reads the lessons that are open to you, the glossary and your notes. Accents and endings of words do not count.',
    noneTitle: (q: string) => `Nothing for “${q}”`,
    none: 'Try a shorter word, or another one. A lesson that is not open yet is not found.',
    toCourse: 'Browse the course',
    toGlossary: 'Open the glossary',
    toNotes: 'Read my notes',
  },
});
