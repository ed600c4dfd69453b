import { startBench, submitForm, type Bench } from './harness';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());

const read = async (language: string) => {
  const headers = { 'accept-language': language };
  return (await fetch(`${bench.sandbox.url}/_sandbox`, { headers })).text();
};

it('speaks the language of whoever reads it, and shows sums as people read them', async () => {
  const { url } = await bench.session();
  const [french, english] = await Promise.all([read('fr-FR,fr;q=0.9'), read('en-GB')]);
  expect(french).toContain('<html lang="fr">');
  expect(french).toContain('Console du bac à sable');
  expect(french).toMatch(/1\s490,00\s€/);
  expect(french).toContain(url);
  expect(english).toContain('<html lang="en">');
  expect(english).toContain('Console of the sandbox');
  expect(english).toContain('€1,490.00');
});

it('answers faults that cannot be with its page, and sets none', async () => {
  const answer = await submitForm(`${bench.sandbox.url}/_sandbox/console/faults`, {
    drop: '-1',
    duplicate: '3',
  });
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('role="alert"');
  expect(bench.sandbox.faults.current()).toMatchObject({ drop: 0, duplicate: 0 });
});
