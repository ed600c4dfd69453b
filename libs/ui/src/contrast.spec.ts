import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Theme = 'light' | 'dark';

const source = readFileSync(join(__dirname, 'styles/tokens.css'), 'utf8');
const tokens = new Map(
  [...source.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name, light, dark]) => [name!, { light: light!, dark: dark! }],
  ),
);

/** Relative luminance of an sRGB colour, WCAG 2.2 definition. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(theme: Theme, front: string, back: string): number {
  const [high, low] = [front, back]
    .map((name) => luminance(tokens.get(name)![theme]))
    .sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const grounds = ['paper', 'card', 'sunk'];
const washes = ['clay-wash', 'teal-wash', 'gold-wash', 'bad-wash'];
const pairs = (fronts: string[], backs: string[]) => fronts.flatMap((f) => backs.map((b) => [f, b] as const));

/** WCAG 2.2: 1.4.3 text 4.5, 1.4.6 enhanced 7, 1.4.11 control edges and marks 3. */
const expectations = [
  { ratio: 7, why: 'lesson text', pairs: pairs(['ink', 'clay-deep'], ['paper', 'card']) },
  { ratio: 7, why: 'lesson text in callouts', pairs: pairs(['ink'], washes) },
  { ratio: 4.5, why: 'text', pairs: pairs(['ink', 'soft', 'clay', 'teal', 'gold', 'bad'], grounds) },
  { ratio: 4.5, why: 'quiet text on a wash', pairs: pairs(['soft', 'clay-deep', 'teal-deep'], washes) },
  {
    ratio: 4.5,
    why: 'tags',
    pairs: [
      ['clay-deep', 'clay-wash'],
      ['teal', 'teal-wash'],
      ['gold', 'gold-wash'],
      ['bad', 'bad-wash'],
    ] as const,
  },
  {
    ratio: 4.5,
    why: 'filled buttons',
    pairs: [
      ['on-clay', 'clay'],
      ['on-clay', 'clay-deep'],
      ['on-teal', 'teal'],
      ['on-teal', 'teal-deep'],
      ['on-bad', 'bad'],
      ['on-gold', 'gold'],
    ] as const,
  },
  { ratio: 3, why: 'control edges', pairs: pairs(['edge'], [...grounds, 'teal-wash', 'bad-wash']) },
  { ratio: 3, why: 'focus ring', pairs: pairs(['teal'], [...grounds, ...washes]) },
];

describe.each(['light', 'dark'] as const)('contrast of the %s theme', (theme) => {
  const cases = expectations.flatMap(({ ratio, why, pairs: list }) =>
    list.map(([front, back]) => ({ ratio, why, front, back })),
  );

  it.each(cases)('$why: $front on $back reaches $ratio', ({ ratio, front, back }) => {
    expect(contrast(theme, front, back)).toBeGreaterThanOrEqual(ratio);
  });
});

it('reads the tokens from the stylesheet itself', () => {
  expect([...tokens.keys()]).toEqual(
    expect.arrayContaining([...grounds, ...washes, 'ink', 'edge', 'on-clay']),
  );
});
