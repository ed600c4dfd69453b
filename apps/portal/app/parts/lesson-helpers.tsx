import type { Lesson } from '@tandem/contracts';
import { Avatar } from '@tandem/ui';
import { defineMessages, plural, useLocale, useMessages } from '../lib/messages';

const messages = defineMessages({
  fr: {
    title: 'Qui peut t’aider',
    text: (n: number, themes: string) =>
      plural(n, 'fr', {
        one: `Dans ta promotion, une personne en parle\u202f: ${themes}.`,
        other: `Dans ta promotion, ${n} personnes en parlent\u202f: ${themes}.`,
      }),
    prompts: {
      contribution: (words: string) => `Se propose d’aider, et l’écrit\u202f: ${words}`,
      skills: (words: string) => `Sait déjà faire, et l’écrit\u202f: ${words}`,
    },
    quoted: (word: string) => `«\u202f${word}\u202f»`,
  },
  en: {
    title: 'Who can help you',
    text: (n: number, themes: string) =>
      plural(n, 'en', {
        one: `In your cohort, one person speaks of it: ${themes}.`,
        other: `In your cohort, ${n} people speak of it: ${themes}.`,
      }),
    prompts: {
      contribution: (words: string) => `Offers to help, and writes: ${words}`,
      skills: (words: string) => `Can already do it, and writes: ${words}`,
    },
    quoted: (word: string) => `“${word}”`,
  },
});

/** Members of her cohort whose answers meet what the lesson is about, and the words that say so; nothing without any. */
export function LessonHelpers({ lesson: { help } }: { lesson: Lesson }) {
  const t = useMessages(messages);
  const locale = useLocale();
  if (help.helpers.length === 0) return null;
  const list = (items: string[]) => new Intl.ListFormat(locale).format(items);
  return (
    <section aria-labelledby="entraide" className="no-print mt-14">
      <h2 id="entraide" className="text-2xl">
        {t.title}
      </h2>
      <p className="mt-1 text-soft">{t.text(help.helpers.length, list(help.themes))}</p>
      <ul className="mt-4 grid gap-4">
        {help.helpers.map(({ personId, name, met }) => (
          <li key={personId} className="flex gap-3">
            <Avatar name={name} />
            <div className="min-w-0">
              <a href={`/espace/annuaire/${personId}`} className="link link-alone font-semibold">
                {name}
              </a>
              {met.map(({ prompt, words }) => (
                <p key={prompt} className="text-sm text-soft">
                  {t.prompts[prompt](list(words.map(t.quoted)))}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
