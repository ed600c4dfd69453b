import { GatheredRead } from './gathered-read';

let asked: string[][];
let failing: boolean;
let read: GatheredRead<number>;

beforeEach(() => {
  asked = [];
  failing = false;
  read = new GatheredRead(async (keys) => {
    asked.push(keys);
    if (failing) throw new Error('not reached');
    return new Map(keys.filter((key) => key !== 'unknown').map((key) => [key, key.length]));
  });
});

it('asks once for what is wanted in one turn, and gives each caller her own', async () => {
  const found = await Promise.all(['a', 'bb', 'unknown', 'a'].map((key) => read.find(key)));
  expect(found).toEqual([1, 2, null, 1]);
  expect(asked).toEqual([['a', 'bb', 'unknown']]);
});

it('reads again in the next turn', async () => {
  await read.find('a');
  await read.find('a');
  expect(asked).toEqual([['a'], ['a']]);
});

it('tells a failure to all who waited for it, and to nobody after', async () => {
  failing = true;
  const answers = await Promise.allSettled([read.find('a'), read.find('bb')]);
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  failing = false;
  expect(await read.find('a')).toBe(1);
});
