import { locales, type Locale } from '@tandem/contracts';
import { renderHtml } from '../../libs/notifications/src/layout/html';
import { renderText } from '../../libs/notifications/src/layout/text';
import type { Letter, Template } from '../../libs/notifications/src/letter';

/** What people typed: no HTML. */
export const hostile = '<b onclick="x">Léa</b> & \u2019Co';

export const url = 'https://tandem.example/une/page?jeton=abc&b=1';

const sender = { academyName: 'Académie <Tandem>', portalUrl: 'https://tandem.example' };

type NamedLetter = [name: string, write: (locale: Locale) => Letter];

export function letter<F>(name: string, template: Template<F>, facts: F): NamedLetter {
  return [name, (locale) => template[locale](facts)];
}

/** What every letter keeps to, in both languages, as HTML and as text. */
export function checkLetters(letters: NamedLetter[]): void {
  const cases = letters.flatMap(([name, write]) =>
    locales.map((locale) => ({ name, locale, letter: write(locale) })),
  );

  describe.each(cases)('$name in $locale', ({ locale, letter: written }) => {
    const { subject, blocks, why } = written;
    const html = renderHtml(written, locale, sender);
    const text = renderText(written, locale, sender);

    it('has a subject, one heading, a button, and nothing missing', () => {
      expect(subject).not.toBe('');
      expect(blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(1);
      expect(blocks.filter(({ kind }) => kind === 'button')).toHaveLength(1);
      for (const rendered of [subject, html, text]) {
        expect(rendered).not.toMatch(/undefined|null|NaN|\[object/);
      }
    });

    it('has a subject that a list of mails shows whole, and its first words beside it', () => {
      expect(subject.replaceAll(hostile, 'Promotion d’automne').length).toBeLessThanOrEqual(70);
      const first = blocks.find(({ kind }) => kind === 'paragraph');
      expect(html).toMatch(
        first ? /<div style="display:none[^>]*>[^<\s]/ : /<div style="display:none[^>]*></,
      );
      expect(html).toContain(`<html lang="${locale}">`);
    });

    it('says why she gets it, in both forms', () => {
      if (!why) return;
      expect(why).toMatch(locale === 'fr' ? /^Tu reçois cet e-mail/ : /^You get this e-mail/);
      expect(html.match(/class="foot"/g)).toHaveLength(2);
      expect(text).toContain(`${why}\n\n-- \n`);
    });

    it('escapes what people typed in HTML and leaves it as it is in text', () => {
      expect(html).not.toContain('<b ');
      expect(html).toContain('Académie &lt;Tandem&gt;');
      const named = JSON.stringify(blocks).includes('onclick');
      expect(html.includes('&lt;b onclick=&quot;x&quot;&gt;Léa&lt;/b&gt; &amp;')).toBe(named);
      expect(text.includes(hostile)).toBe(named);
    });

    it('carries every address in both forms', () => {
      for (const part of blocks) {
        if (part.kind !== 'button' && part.kind !== 'link') continue;
        expect(html).toContain(`href="${part.url.replaceAll('&', '&amp;')}"`);
        expect(text).toContain(`\n${part.url}`);
      }
    });
  });

  describe.each(cases.filter(({ locale }) => locale === 'fr'))('French of $name', ({ letter: french }) => {
    const words = [french.subject, renderText(french, 'fr', sender)]
      .join('\n')
      .replaceAll(hostile, 'Léa')
      .replace(/https?:\S+/g, '');

    it('puts a narrow no-break space around double signs, and curly apostrophes', () => {
      expect(words.match(/[^\u202f][;:!?»]|«[^\u202f]/g)).toBeNull();
      expect(words).not.toContain("'");
    });

    it('says tu', () => {
      expect(words).not.toMatch(/\b(vous|votre|vos)\b/i);
    });
  });
}
