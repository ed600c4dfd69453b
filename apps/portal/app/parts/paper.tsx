import { Notice, PageHeader, Prose } from '@tandem/ui';
import { defineMessages, useMessages } from '../lib/messages';

const messages = defineMessages({
  fr: {
    demo: 'Texte de démonstration',
    demoText:
      'L’académie présentée ici n’existe pas. Ce texte montre ce qu’une vraie académie aurait à dire\u202f; une personne qui exerce le droit doit le relire avant tout usage.',
  },
  en: {
    demo: 'Demonstration text',
    demoText:
      'The academy shown here does not exist. This text shows what a real one would have to say; a lawyer must read it again before any use.',
  },
});

interface PaperSection {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Below the paragraphs. */
  readonly items?: readonly string[];
}

export interface PaperText {
  readonly title: string;
  readonly lede: string;
  readonly sections: readonly PaperSection[];
}

/** A page that is read, not used: legal notice, terms, privacy. */
export function Paper({ text }: { text: PaperText }) {
  const t = useMessages(messages);
  return (
    <div className="wrap-narrow">
      <PageHeader title={text.title} lede={text.lede} />
      <Notice title={t.demo}>{t.demoText}</Notice>
      <Prose className="mt-8">
        {text.sections.map((section) => (
          <section key={section.title}>
            <h2>{section.title}</h2>
            {section.paragraphs.map((paragraph) => (
              <p key={paragraph} className="mt-3">
                {paragraph}
              </p>
            ))}
            {section.items ? (
              <ul className="mt-3">
                {section.items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            ) : null}
          </section>
        ))}
      </Prose>
    </div>
  );
}
