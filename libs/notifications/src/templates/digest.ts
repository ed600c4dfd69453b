import type { DigestKind } from '@tandem/contracts';
import { button, heading, link, paragraph, quote, type Block, type Template } from '../letter';

interface Facts {
  name: string;
  items: Array<{ kind: DigestKind; from: string | null; title: string | null; excerpt: string | null }>;
  /** Beyond those listed. */
  more: number;
  url: string;
  leave: Array<{ kind: DigestKind; url: string }>;
  leaveAll: string;
}

type Words = Record<DigestKind, (from: string, title: string) => string>;

function listed(items: Facts['items'], words: Words, someone: string): Block[] {
  return items.flatMap(({ kind, from, title, excerpt }) => [
    paragraph(words[kind](from ?? someone, title ?? '…')),
    ...(excerpt ? [quote(excerpt)] : []),
  ]);
}

export const digest: Template<Facts> = {
  fr: ({ name, items, more, url, leave, leaveAll }) => ({
    subject:
      items.length + more === 1 ? 'Une nouveauté t’attend' : `${items.length + more} nouveautés t’attendent`,
    blocks: [
      heading(`Depuis ton dernier passage, ${name}`),
      ...listed(
        items,
        {
          mention: (from, title) => `${from} te mentionne dans «\u202f${title}\u202f».`,
          reply: (from, title) => `${from} répond à ton fil «\u202f${title}\u202f».`,
          thread: (from, title) => `${from} répond dans «\u202f${title}\u202f», où tu as écrit.`,
          answer: (from, title) => `${from} a donné la réponse retenue dans «\u202f${title}\u202f».`,
          hidden: (_, title) => `Une formatrice a masqué ton message dans «\u202f${title}\u202f».`,
          report: (_, title) => `Un message est signalé dans «\u202f${title}\u202f».`,
        },
        'Un ancien membre',
      ),
      ...(more ? [paragraph(`Et ${more} de plus sur ta page de notifications.`)] : []),
      button('Tout lire', url),
      ...leave.map(({ kind, url: address }) =>
        link(
          {
            mention: 'Ne plus recevoir d’e-mail quand on me mentionne',
            reply: 'Ne plus recevoir d’e-mail quand on répond à mes fils',
            thread: 'Ne plus recevoir d’e-mail pour les fils où j’ai écrit',
            answer: 'Ne plus recevoir d’e-mail quand une réponse est retenue',
            hidden: 'Ne plus recevoir d’e-mail quand un de mes messages est masqué',
            report: 'Ne plus recevoir d’e-mail pour les signalements',
          }[kind],
          address,
        ),
      ),
      link('Ne plus recevoir ce récapitulatif', leaveAll),
    ],
    why: 'Tu reçois cet e-mail, un par jour au plus, quand tu n’as pas tout lu.',
  }),
  en: ({ name, items, more, url, leave, leaveAll }) => ({
    subject:
      items.length + more === 1
        ? 'Something new waits for you'
        : `${items.length + more} new things wait for you`,
    blocks: [
      heading(`Since you were last here, ${name}`),
      ...listed(
        items,
        {
          mention: (from, title) => `${from} mentions you in “${title}”.`,
          reply: (from, title) => `${from} replies to your thread “${title}”.`,
          thread: (from, title) => `${from} replies in “${title}”, where you wrote.`,
          answer: (from, title) => `The reply by ${from} is the chosen answer in “${title}”.`,
          hidden: (_, title) => `A trainer has hidden your post in “${title}”.`,
          report: (_, title) => `A post is reported in “${title}”.`,
        },
        'A former member',
      ),
      ...(more ? [paragraph(`And ${more} more on your page of notifications.`)] : []),
      button('Read all', url),
      ...leave.map(({ kind, url: address }) =>
        link(
          {
            mention: 'No more mail when somebody mentions me',
            reply: 'No more mail about replies to my threads',
            thread: 'No more mail about threads where I wrote',
            answer: 'No more mail when an answer is chosen',
            hidden: 'No more mail when a post of mine is hidden',
            report: 'No more mail about reports',
          }[kind],
          address,
        ),
      ),
      link('Get this summary no more', leaveAll),
    ],
    why: 'You get this e-mail, one a day at most, when you have not read everything.',
  }),
};
