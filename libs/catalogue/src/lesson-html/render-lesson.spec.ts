import type { LessonContext } from './media';
import { renderLesson } from './render-lesson';

const context: LessonContext = {
  file: (name) => (name === 'absent.xlsx' ? null : { address: `/fichiers/abc/${name}`, size: 12_345 }),
  captions: () =>
    'WEBVTT\n\n1\n00:00.000 --> 00:02.000\n<v Solène>Bonjour.\n\n00:02.000 --> 00:04.000\nOn\ncommence.\n',
  lesson: (key) => `premier-module/${key}`,
};
const render = (markdown: string) => renderLesson(markdown, context);

describe('a lesson rendered', () => {
  it('turns blocks into callouts and figures into placeholders', () => {
    const html = render(
      ':::cas{title="Chez Tournelune"}\nLa fondatrice répond.\n:::\n\n::figure{name="four-levels"}',
    );
    expect(html).toContain('<aside class="callout callout-cas"><p class="callout-title">Chez Tournelune</p>');
    expect(html).toContain('<figure data-figure="four-levels"></figure>');
  });

  it('lets a wide table scroll by itself and names the boxes of a checklist', () => {
    expect(render('| a | b |\n| - | - |\n| 1 | 2 |')).toMatch(
      /<div class="table-scroll" tabindex="0" role="group"><table>/,
    );
    expect(render('- [ ] Relire')).toMatch(
      /<label><input type="checkbox" disabled name="tick" value="[0-9a-f]{10}"> ?Relire<\/label>/,
    );
  });

  it.each(['Rendez-vous à 14:30.', 'note:ceci reste', 'un:deux[trois]'])(
    'leaves « %s » as it was typed',
    (text) => {
      expect(render(text)).toBe(`<p>${text}</p>`);
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
    expect(render(markdown)).not.toMatch(
      /<script|onerror|onclick|onload|href="(javascript|data)|src="javascript/i,
    );
  });

  it('gives an empty corner of a table no heading', () => {
    expect(render('| | b |\n| - | - |\n| 1 | 2 |')).toMatch(/<td><\/td>\s*<th>b<\/th>/);
  });

  it('leads to terms and lessons', () => {
    expect(render('[mot](glossaire:marge) et [leçon](lecon:trois-metiers)')).toBe(
      '<p><a href="/glossaire#marge">mot</a> et <a href="lecon:premier-module/trois-metiers">leçon</a></p>',
    );
  });

  it('offers a file with its kind and size, and names one that is still to be made', () => {
    expect(render('::download{file="plan.xlsx" title="Plan"}')).toBe(
      '<p class="download"><a href="/fichiers/abc/plan.xlsx" download="plan.xlsx">Plan <span class="download-kind">(XLSX, 12\u202fKo)</span></a></p>',
    );
    expect(render('::download{file="absent.xlsx" title="Plan"}')).toBe('<p class="download">Plan</p>');
  });

  it('plays a medium with its captions, which can also be read', () => {
    const html = render('::video{file="a.mp4" captions="a.vtt" title="La visite"}');
    expect(html).toContain(
      '<video src="/fichiers/abc/a.mp4" controls preload="metadata" aria-label="La visite" data-file="a.mp4">' +
        '<track kind="captions" srclang="fr" src="/fichiers/abc/a.vtt" default></video>',
    );
    expect(html).toContain('<summary data-word="transcript"></summary><p>Bonjour.</p><p>On commence.</p>');
  });

  it('only links to other sites, and only by https', () => {
    const html = render('::embed{url="https://example.org/a?b=c" title="La carte"}');
    expect(html).toContain('<a href="https://example.org/a?b=c" rel="noopener noreferrer">');
    expect(html).not.toMatch(/<iframe|<img|src=/);
    expect(render('::embed{url="javascript:alert(1)" title="x"}')).toBe('<p>x</p>');
  });
});

it('knows a box by its text, wherever it stands', () => {
  const keysOf = (markdown: string) => [...render(markdown).matchAll(/value="(\w+)"/g)].map(([, key]) => key);
  const [first, second] = keysOf('- [ ] Relire\n- [x] Appeler **Inès**');
  expect(first).not.toBe(second);
  expect(keysOf('1. un\n\n- [ ] Appeler  Inès\n- [ ] Relire')).toEqual([second, first]);
});
