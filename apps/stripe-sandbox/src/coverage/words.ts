import type { Language } from '../hosted/words';

const fr = {
  title: 'Ce que couvre le bac à sable',
  skip: 'Aller au contenu',
  lede: (version: string) =>
    `Les opérations de l’API de Stripe ${version}, telles que stripe-node les connaît. Un paramètre qui n’est pas couvert est refusé par son nom.`,
  missing: (count: number) => `Non couvert\u202f: ${count}`,
  none: 'Pas couvert du tout',
  answered: 'Chacune de ces opérations répond 404',
  console: 'Console du bac à sable',
};

const en: typeof fr = {
  title: 'What the sandbox covers',
  skip: 'Skip to content',
  lede: (version) =>
    `Operations of Stripe’s API ${version} as stripe-node knows them. A parameter that is not covered is refused by name.`,
  missing: (count) => `Not covered: ${count}`,
  none: 'Not covered at all',
  answered: 'Each of these operations answers 404',
  console: 'Console of the sandbox',
};

const words: Record<Language, typeof fr> = { fr, en };
export const coverageWords = (language: Language) => words[language];
