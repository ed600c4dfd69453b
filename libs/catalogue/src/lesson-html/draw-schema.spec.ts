import { spread } from './draw-matrix';
import { ticksOf } from './draw-timeline';
import { renderLesson } from './render-lesson';

const context = { file: () => null, captions: () => '', lesson: () => '' };
const draw = (kind: string, content: string) =>
  renderLesson(`:::schema{kind="${kind}" title="Un titre"}\n${content}\n:::`, context);
const table = (...rows: string[]) =>
  rows.flatMap((row, at) => (at ? [row] : [row, row.replace(/[^|]+/g, ' --- ')])).join('\n');
/** x and width of the shapes of a class. */
const shapes = (html: string, name: string) =>
  [
    ...html.matchAll(
      new RegExp(`<rect class="${name}" x="([\\d.]+)%"(?: y="\\d+")? width="([\\d.]+)%"`, 'g'),
    ),
  ].map(([, x, width]) => [Number(x), Number(width)]);

it('names a drawing by its title, and keeps the table as its text', () => {
  const html = draw('bars', table('| a | b |', '| Mai | 5 |', '| Juin | 10 |'));
  expect(html).toMatch(
    /^<figure class="schema schema-bars"><figcaption id="(schema-\d)">Un titre<\/figcaption>/,
  );
  expect(html).toContain('<div class="schema-drawing" role="img" aria-labelledby="schema-1">');
  expect(html).toMatch(
    /<details class="unfold"><summary data-word="table"><\/summary>.*<td>Juin<\/td>.*<\/details>/s,
  );
});

it('gives each drawing of a page its own name', () => {
  const one = `:::schema{kind="flow" title="t"}\n1. a\n2. b\n3. c\n:::`;
  const html = renderLesson(`${one}\n\n${one}`, context);
  const ids = [...html.matchAll(/figcaption id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(2);
});

it('draws bars from a common zero', () => {
  expect(shapes(draw('bars', table('| a | b |', '| Mai | 5 |', '| Juin | 10 |')), 'schema-fill')).toEqual([
    [0, 50],
    [0, 100],
  ]);
  const html = draw('bars', table('| a | b |', '| Mai | −10 |', '| Juin | 30 |', '| Juillet | 0 |'));
  expect(shapes(html, 'schema-fill-low')).toEqual([[0, 25]]);
  expect(shapes(html, 'schema-fill')).toEqual([
    [25, 75],
    [25, 0],
  ]);
});

it('narrows a funnel in its middle and says what goes on', () => {
  const html = draw(
    'funnel',
    table('| a | b |', '| Inscrites | 1 000 |', '| Ventes | 41 |', '| Rendus | 0 |'),
  );
  expect(shapes(html, 'schema-fill')).toEqual([
    [0, 100],
    [47.95, 4.1],
    [50, 0],
  ]);
  expect(html).toContain('↓ 4,1\u202f%');
});

it('lays weeks out to the end of the last', () => {
  const html = draw(
    'timeline',
    table('| a | b | c | d |', '| Page | −4 | −3 | Solène |', '| Vente | −1 | 0 | |'),
  );
  expect(shapes(html, 'schema-fill')).toEqual([
    [0, 40],
    [60, 40],
  ]);
  expect(html).toContain('>S−4<');
  expect(html).toContain('<span class="schema-note">Solène</span>');
});

it.each([
  [-12, 13, [-12, -10, -8, -6, -4, -2, 0]],
  [1, 5, [1, 2, 3, 4, 5]],
  [0, 53, [0, 10, 20, 30, 40, 50]],
  [3, 1, [3]],
])('names weeks from %d over %d', (first, weeks, names) => expect(ticksOf(first, weeks)).toEqual(names));

it('keeps discs of a matrix apart and on the plane', () => {
  const corner = { x: 24, y: 24 };
  const moved = spread([corner, corner, corner, { x: 290, y: 24 }, { x: 160, y: 160 }]);
  moved.forEach((one, at) => {
    for (const other of moved.slice(at + 1))
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(28);
    expect(Math.min(one.x, one.y, 320 - one.x, 320 - one.y)).toBeGreaterThanOrEqual(14);
  });
  expect(moved.slice(3)).toEqual([
    { x: 290, y: 24 },
    { x: 160, y: 160 },
  ]);
});

it('numbers the points of a matrix and says what they are', () => {
  const html = draw('matrix', table('| a | Effort | Effet |', '| Un | 1 | 9 |', '| Deux | 10 | 0 |'));
  expect(html).toMatch(/<text class="schema-number"[^>]*>2<\/text>/);
  expect(html).toContain('<ol class="schema-legend"><li>Un</li><li>Deux</li></ol>');
  expect(html).toContain('↑ Effet');
});

it('leaves nothing to run in words that were typed', () => {
  const html = draw(
    'bars',
    table('| a | b |', '| <img src=x onerror=alert(1)> & "co" | 5 |', '| Juin | 10 |'),
  );
  expect(html).not.toMatch(/<img/);
});
