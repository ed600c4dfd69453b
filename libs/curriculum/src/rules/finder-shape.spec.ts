import { functionLevels, roleFinderSheet, type RoleFinderFile } from '../role-finder';
import { finderShape } from './finder-shape';

const text = (level: string, at: number) => `Ce que je ferais, selon l’étage ${level.slice(0, 6)} ${at}`;

/** A question whose options stand in an order that turns with `at`, and of which `longest` is a little longer. */
const question = (at: number, longest = functionLevels[at % 4]) => ({
  key: `scene-${at}`,
  ...{ scene: 'Une scène.', ask: 'Que fais-tu ?' },
  options: functionLevels
    .map((_, place) => functionLevels[(place + at) % 4]!)
    .map((level) => ({
      key: level,
      text: text(level, at) + (level === longest ? ' encore' : ''),
      weights: { [level]: 4 },
    })),
});

const result = { title: 'Un rôle', why: 'Parce que.', work: 'Ceci.', start: { lesson: 'une', why: 'Ici.' } };
const roles = ['assistant', 'assistant-obm', 'obm', 'obm-director', 'director', 'spread'];
const sheet = (questions: unknown[]) => ({
  ...{ title: 'Boussole', minutes: 8, intro: 'Une intro.', limits: 'Une limite.', questions },
  levels: Object.fromEntries(functionLevels.map((level) => [level, { strong: 'Fort.', grow: 'Faible.' }])),
  results: Object.fromEntries(roles.map((role) => [role, result])),
});
const finder = (questions: unknown[]): RoleFinderFile => roleFinderSheet.parse(sheet(questions));
const many = (count: number, make = (at: number): unknown => question(at)) =>
  Array.from({ length: count }, (_, at) => make(at));
const findings = (questions: unknown[]) => finderShape(finder(questions)).map(({ message }) => message);

describe('finderShape', () => {
  it('finds nothing in a balanced finder, nor in a course without one', () => {
    expect(findings(many(16))).toEqual([]);
    expect(finderShape(null)).toEqual([]);
  });

  it.each([
    ['few questions', many(11), /are 11, not 12 to 18/],
    ['an option too long', [...many(15), { ...question(15), options: longOne(15) }], /times the shortest/],
    ['a level left out', [...many(15), { ...question(15), options: twice(15) }], /one option for each level/],
    ['more points for one level', many(16, (at) => ({ ...question(at), options: mild(at) })), /offer/],
    [
      'a level told by its length',
      many(16, (at) => question(at, 'management')),
      /management is the longest in 16/,
    ],
    [
      'a level told by its place',
      many(16, () => 0).map((_, at) => ({ ...question(0), key: `s-${at}` })),
      /same place in 16/,
    ],
  ])('finds %s', (_name, questions, message) => {
    expect(findings(questions).join('\n')).toMatch(message);
  });
});

describe('roleFinderSheet', () => {
  it('refuses an option that does not share out four points', () => {
    const [first, ...others] = question(0).options;
    const options = [{ ...first!, weights: { execution: 3 } }, ...others];
    const parsed = roleFinderSheet.safeParse(sheet([{ ...question(0), options }]));
    expect(parsed.error?.issues[0]?.message).toBe('must share out 4 points');
  });
});

function longOne(at: number) {
  return question(at).options.map((option, place) =>
    place === 0 ? { ...option, text: option.text.repeat(2) } : option,
  );
}

function twice(at: number) {
  return question(at).options.map((option, place) =>
    place === 0 ? { ...option, weights: { execution: 2, vision: 2 } } : option,
  );
}

/** Each option gives one of its points to management. */
function mild(at: number) {
  return question(at).options.map((option) =>
    option.key === 'management' ? option : { ...option, weights: { [option.key]: 3, management: 1 } },
  );
}
