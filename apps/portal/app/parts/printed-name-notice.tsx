import { unprintable } from '@tandem/contracts';
import { Notice } from '@tandem/ui';
import { lettersInWords } from '../lib/letters-in-words';
import { defineMessages, useMessages } from '../lib/messages';
import { useVisitor } from '../lib/visitor';

const messages = defineMessages({
  fr: {
    title: 'Ton nom ne peut pas encore être imprimé',
    text: (letters: string) =>
      `Certificats et attestations s’impriment en alphabet latin, et ces signes n’en sont pas (${letters}). Écris ton nom comme sur ton passeport\u202f: ils partiront ensuite d’eux-mêmes.`,
    link: 'Changer mon nom',
  },
  en: {
    title: 'Your name cannot be printed yet',
    text: (letters: string) =>
      `Certificates and attestations are printed in the Latin alphabet, and these signs are none of it (${letters}). Write your name as on your passport: they then leave by themselves.`,
    link: 'Change my name',
  },
});

/** Why papers that she has earned do not come; nothing for whom they are printed for. */
export function PrintedNameNotice({ link, className }: { link?: boolean; className?: string }) {
  const t = useMessages(messages);
  const letters = unprintable(useVisitor()?.me?.name ?? '');
  if (letters.length === 0) return null;
  return (
    <Notice tone="warning" title={t.title} className={className}>
      <p>{t.text(lettersInWords(letters))}</p>
      {link ? (
        <a href="/compte#toi" className="link">
          {t.link}
        </a>
      ) : null}
    </Notice>
  );
}
