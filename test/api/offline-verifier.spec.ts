import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as contract from '@tandem/contracts';
import { createAcademy, createFinisher } from '../support/academy';
import { startTestApp, type TestApp } from '../support/app';
import { verifyCertificate } from '../support/verify-certificate';

let api: TestApp;

beforeAll(async () => {
  api = await startTestApp();
});
afterAll(() => api.close());

it('the offline verifier says in plain words what it was given instead of a certificate', async () => {
  const academy = await createAcademy(api);
  const { id: personId } = await createFinisher(api.dataSource, academy, 'Aude Perrin');
  const { code } = await api.as(academy.trainer.token)(contract.issueCertificate, {
    params: { cohortId: academy.cohortId, personId },
  });
  const folder = await mkdtemp(path.join(tmpdir(), 'credentials-'));
  const save = async (name: string, content: string | Uint8Array) => {
    await writeFile(path.join(folder, name), content);
    return path.join(folder, name);
  };
  const pdf = new Uint8Array(await (await fetch(`${api.url}/certificates/${code}/pdf`)).arrayBuffer());
  const genuine = await save('certificat.pdf', pdf);
  const key = await save('did.json', JSON.stringify(await api.as()(contract.getIssuer, {})));
  const empty = await save('vide.pdf', '');
  const picture = await save('photo.pdf', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]));
  const nothingSigned = /No credential of the academy can be read inside .+: it proves nothing\. A copy/;
  const wrong: Array<[given: string[], said: RegExp]> = [
    [[empty, '--key', key], /vide\.pdf is empty: save it again\./],
    [[path.join(folder, 'absent.pdf'), '--key', key], /absent\.pdf cannot be read: is there a file/],
    [[picture, '--key', key], /photo\.pdf is neither a PDF nor the JSON of a credential: it proves nothing/],
    [[await save('cut.pdf', pdf.subarray(0, 2000)), '--key', key], nothingSigned],
    [[await save('null.json', 'null'), '--key', key], nothingSigned],
    [[genuine, '--key', picture], /photo\.pdf is not the did\.json of an academy/],
    [
      [genuine, '--key', await save('null-key.json', '{"verificationMethod":[null],"assertionMethod":[]}')],
      /is not the did\.json of an academy/,
    ],
    [[genuine, '--key', key, '--list', picture], /photo\.pdf is not the list of an academy/],
    [[genuine, '--clef', key], /^usage: npm run verify-certificate/],
  ];
  const answers = await Promise.all(wrong.map(([given]) => verifyCertificate(given)));
  for (const [place, { code: exit, output }] of answers.entries()) {
    expect(output.trim()).toMatch(wrong[place]![1]);
    // No parser's words, and no place in our code.
    expect(output).not.toMatch(/Error|ENOENT|EISDIR|Unexpected|position|\bat .+:\d+/);
    expect(exit).toBe(1);
  }
  await rm(folder, { recursive: true });
}, 60_000);
