import { chosenMeans, type KnownMeans, type Means } from './chosen-means';

const card = (id: string): Means => ({ id, kind: 'card', brand: 'visa', last4: '4242', expires: '12/2030' });
const kept = (id: string, created: number) => ({ means: card(id), created });
const first: KnownMeans = { chosen: card('a'), newest: 1, defaultId: null };

test('is what the first checkout left', () => {
  const at = { methods: [kept('a', 1)], defaultId: null };
  expect(chosenMeans(null, at)).toEqual(first);
  expect(chosenMeans(first, at)).toEqual(first);
});

test('is a new one, whatever Stripe calls the default', () => {
  const known = { ...first, defaultId: 'a' };
  const methods = [kept('b', 2), kept('a', 1)];
  expect(chosenMeans(known, { methods, defaultId: 'a' }).chosen!.id).toBe('b');
});

test('is an older one that she makes the default, and stays so', () => {
  const known: KnownMeans = { chosen: card('b'), newest: 2, defaultId: 'b' };
  const at = { methods: [kept('b', 2), kept('a', 1)], defaultId: 'a' };
  const chosen = chosenMeans(known, at);
  expect(chosen.chosen!.id).toBe('a');
  expect(chosenMeans(chosen, at)).toEqual(chosen);
});

test('falls back on what is left when hers is gone, and is none without any', () => {
  const known: KnownMeans = { chosen: card('b'), newest: 2, defaultId: 'b' };
  expect(chosenMeans(known, { methods: [kept('a', 1)], defaultId: null }).chosen!.id).toBe('a');
  expect(chosenMeans(known, { methods: [], defaultId: null }).chosen).toBeNull();
});
