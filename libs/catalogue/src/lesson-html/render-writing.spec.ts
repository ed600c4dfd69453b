import { renderWriting } from './render-writing';

it('renders what a student writes', () => {
  expect(renderWriting('## Titre\n\n- un\n- **deux**')).toBe(
    '<h2>Titre</h2>\n<ul>\n<li>un</li>\n<li><strong>deux</strong></li>\n</ul>',
  );
  expect(renderWriting('| a |\n| - |\n| b |')).toContain(
    '<div class="table-scroll" tabindex="0" role="group"><table>',
  );
  expect(renderWriting('')).toBe('');
});

it.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[lien](javascript:alert(1))',
  '[lien](JaVaScRiPt:alert(1))',
  '[lien](data:text/html;base64,PHNjcmlwdD4=)',
  '[lien](vbscript:x)',
  '![image](https://ailleurs.example/pixel.png)',
  '<a href="javascript:alert(1)">x</a>',
  '<https://exemple.fr/"onmouseover="alert(1)>',
  '::embed{url="https://exemple.fr" title="x"}',
  ':::cas{title="x"}\ntexte\n:::',
  '<svg/onload=alert(1)>',
  '<iframe src="https://exemple.fr"></iframe>',
])('lets nothing run or load: %s', (markdown) => {
  const html = renderWriting(markdown);
  expect(html).not.toMatch(/<(script|img|svg|iframe|aside|figure|object|form)/i);
  // A handler needs an attribute of its own; inside the quotes of an address it is text.
  expect(html.replace(/"[^"]*"/g, '""')).not.toMatch(/\son\w+=/i);
  expect(html).not.toMatch(/href="(?!https?:|mailto:)/i);
});

it.each([
  ['control characters', 'a\u0001b\u0008c\u001b[31m'],
  ['a change of direction', 'facture \u202egnp.exe'],
  ['zero width', 'z\u200b\u200d\ufeffero'],
  ['astral and combining', '𝔘n𝔦 e\u0301\u0301\u0301 👩‍👩‍👧'],
  ['entities', '&lt;script&gt; &#60;b&#62; &amp;'],
])('keeps %s as text', (_, markdown) => {
  expect(renderWriting(markdown)).toMatch(/^<p>[^<]*<\/p>$/);
});

it('draws a table of 10,000 cells, and a text nested without end, and is done with them', () => {
  const row = `|${'a|'.repeat(100)}\n`;
  expect(renderWriting(`${row}|${'-|'.repeat(100)}\n${row.repeat(99)}`).match(/<t[dh]>/g)).toHaveLength(
    10_000,
  );
  expect(renderWriting('> '.repeat(20_000)).length).toBeGreaterThan(0);
  expect(renderWriting('['.repeat(50_000)).length).toBeGreaterThan(0);
  expect(renderWriting('*a '.repeat(16_000)).length).toBeGreaterThan(0);
  // The limit is far above what it takes: it is there for what grows with the square of the text.
}, 120_000);
