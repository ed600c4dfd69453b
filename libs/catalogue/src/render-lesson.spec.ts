import { renderLesson } from './render-lesson';

describe('a lesson rendered', () => {
  it('turns blocks into callouts and figures into placeholders', () => {
    const html = renderLesson(
      ':::cas{title="Chez Tournelune"}\nLa fondatrice répond.\n:::\n\n::figure{name="four-levels"}',
    );
    expect(html).toContain('<aside class="callout callout-cas"><p class="callout-title">Chez Tournelune</p>');
    expect(html).toContain('<figure data-figure="four-levels"></figure>');
  });

  it('lets a wide table scroll by itself and names the boxes of a checklist', () => {
    expect(renderLesson('| a | b |\n| - | - |\n| 1 | 2 |')).toMatch(
      /<div class="table-scroll" tabindex="0" role="group"><table>/,
    );
    expect(renderLesson('- [ ] Relire')).toMatch(/<label><input type="checkbox" disabled> ?Relire<\/label>/);
  });

  it.each(['Rendez-vous à 14:30.', 'note:ceci reste', 'un:deux[trois]'])(
    'leaves « %s » as it was typed',
    (text) => {
      expect(renderLesson(text)).toBe(`<p>${text}</p>`);
    },
  );

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[clic](javascript:alert(1))',
    '[clic](data:text/html,<script>alert(1)</script>)',
    ':::cas{title="x" onclick="alert(1)"}\ny\n:::',
    '::figure{name="x" onload="alert(1)"}',
    '![x](javascript:alert(1))',
  ])('gives nothing to run from %s', (markdown) => {
    expect(renderLesson(markdown)).not.toMatch(
      /<script|onerror|onclick|onload|href="(javascript|data)|src="javascript/i,
    );
  });
});
