import type { CourseOutline, PastVersion } from '../past-versions';
import { requirementsOf } from './requirements';

const outlineOf = (required: Record<string, string[]>) => ({
  modules: Object.entries(required).map(([key, requires]) => ({ id: `id-${key}`, key, requires })),
});
const version = (until: number, required: Record<string, string[]>) =>
  ({ until, outline: outlineOf(required) }) as unknown as PastVersion;
const keysOf = (current: Record<string, string[]>, past: PastVersion[]) =>
  [...requirementsOf(outlineOf(current) as unknown as CourseOutline, past)].map(([id, versions]) => ({
    id,
    versions: versions.map(({ until, modules }) => [until, modules.map(({ key }) => key)]),
  }));

describe('what modules require', () => {
  it('is told with what earlier versions required, in the order of the course', () => {
    const past = [version(1, { a: [], b: [], c: [] }), version(2, { a: [], b: [], c: ['b'] })];
    expect(keysOf({ a: [], b: [], c: ['b', 'a'] }, past)).toEqual([
      {
        id: 'id-c',
        versions: [
          [1, []],
          [2, ['b']],
          [Infinity, ['a', 'b']],
        ],
      },
    ]);
  });

  it('is nothing where nothing is required now, and says nothing of versions without the module', () => {
    expect(keysOf({ a: [], b: [] }, [version(1, { a: [], b: ['a'] })])).toEqual([]);
    expect(keysOf({ a: [], b: ['a'] }, [version(1, { a: [] })])).toEqual([
      { id: 'id-b', versions: [[Infinity, ['a']]] },
    ]);
  });

  it('names no module that has left the course', () => {
    expect(keysOf({ a: [], c: ['a'] }, [version(1, { a: [], b: [], c: ['b'] })])).toEqual([
      {
        id: 'id-c',
        versions: [
          [1, []],
          [Infinity, ['a']],
        ],
      },
    ]);
  });
});
