import { Card } from '@tandem/ui';
import { useContext } from 'react';
import { defineMessages, useMessages } from '../lib/messages';
import { UnsentContext } from '../lib/unsent-words';

const messages = defineMessages({
  fr: {
    title: 'Ce que tu avais écrit',
    note: 'Rien de ceci n’est enregistré, et son formulaire n’est plus là\u202f: copie ces mots avant de quitter la page.',
  },
  en: {
    title: 'What you had written',
    note: 'None of this is saved, and its form is gone: copy these words before you leave the page.',
  },
});

/** Above a page that has no place any more for what was typed: nothing is lost with it. */
export function UnsentWords() {
  const t = useMessages(messages);
  const words = useContext(UnsentContext);
  if (words.length === 0) return null;
  return (
    <div className="wrap-narrow pt-6">
      <Card as="section" tone="gold" aria-labelledby="pas-envoye">
        <p id="pas-envoye" className="font-display text-xl">
          {t.title}
        </p>
        <p className="mt-1 text-sm text-soft">{t.note}</p>
        {words.map((text) => (
          <p key={text} className="mt-4 border-s-2 border-line ps-3 break-words whitespace-pre-line">
            {text}
          </p>
        ))}
      </Card>
    </div>
  );
}
