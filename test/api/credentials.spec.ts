import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import * as contract from '@tandem/contracts';
import {
  attachedCredential,
  checkCredential,
  encodeBits,
  visibleText,
  type Signed,
} from '@tandem/credential';
import { certificatePdf } from '../../libs/certification/src/certificate-pdf';
import { IssueMissingCredentialsJob } from '../../libs/certification/src/issue-missing-credentials.job';
import { IssuerKeys } from '../../libs/certification/src/issuer-keys';
import { createAcademy, createFinisher, type Academy } from '../support/academy';
import { startTestApp, type TestApp } from '../support/app';
import { runCommand } from '../support/command';
import { testEnvironment } from '../support/config';
import { readPdf } from '../support/pdf';
import { expectProblem } from '../support/problem';
import { verifyCertificate } from '../support/verify-certificate';

let api: TestApp;
let academy: Academy;

beforeAll(async () => {
  api = await startTestApp();
  academy = await createAcademy(api);
});
afterAll(() => api.close());

const count = async (sql: string) =>
  (await api.dataSource.query<Array<{ n: number }>>(`SELECT count(*)::int AS n FROM ${sql}`))[0]!.n;

async function issue(name: string): Promise<string> {
  const { cohortId, trainer } = academy;
  const person = await createFinisher(api.dataSource, academy, name);
  const call = api.as(trainer.token);
  return (await call(contract.issueCertificate, { params: { cohortId, personId: person.id } })).code;
}

const credentialOf = (code: string) => api.as()(contract.getCredential, { params: { code } });
const issuer = () => api.as()(contract.getIssuer, {});
const statusList = () => api.as()(contract.getStatusList, { params: { list: 1 } });
const check = async (credential: unknown) => {
  const against = { did: await issuer(), statusList: await statusList(), now: new Date() };
  const findings = await checkCredential(credential, against);
  return findings.map(({ check: what, outcome }) => `${what} ${outcome}`);
};

/** What a forger would make who draws the pages again around a genuine file, hers or another's. */
async function drawnAgain(
  code: string,
  inside: string,
  facts: { holderName?: string } = {},
): Promise<Buffer> {
  const certificate = await api.as()(contract.getCertificate, { params: { code } });
  const credential = (await credentialOf(inside)) as Signed;
  return certificatePdf(
    { ...certificate, ...facts },
    `http://127.0.0.1:3000/certificats/${code}`,
    credential,
  );
}

/** The genuine file but for one letter of the name on the page. */
function withOneLetterChanged(pdf: Buffer, name: string): Buffer {
  const streams = /\/Length (\d+)\n\/Filter \/FlateDecode\n>>\nstream\n/g;
  for (const { 0: head, 1: length, index } of pdf.toString('latin1').matchAll(streams)) {
    const from = index + head.length;
    const to = from + Number(length);
    const page = inflateSync(pdf.subarray(from, to)).toString('latin1');
    for (const { index: at } of /\bTf\b/.test(page) ? page.matchAll(/<[0-9a-f]{4}/g) : []) {
      const letter = page.startsWith('<0001', at) ? '<0002' : '<0001';
      const drawn = deflateSync(Buffer.from(page.slice(0, at) + letter + page.slice(at + 5), 'latin1'));
      const begin = Buffer.from(head.replace(length!, String(drawn.length)));
      const altered = Buffer.concat([pdf.subarray(0, index), begin, drawn, pdf.subarray(to)]);
      if (!visibleText(altered)!.includes(name)) return altered;
    }
  }
  throw new Error(`${name} is not on the page`);
}

/** Where the bytes of the file inside begin, and how many they are. */
function attachmentPlace(pdf: Buffer): [from: number, length: number] {
  const source = pdf.toString('latin1');
  const at = source.indexOf('/Type /EmbeddedFile');
  const begin = source.lastIndexOf(' obj\n', at);
  const from = source.indexOf('stream\n', at) + 'stream\n'.length;
  return [from, Number(/\/Length (\d+)/.exec(source.slice(begin, from))![1])];
}

const allPassed = ['issuer passed', 'proof passed', 'status passed', 'dates passed'];

it('a certificate is issued with its credential, which holds and names the holder by name alone', async () => {
  const code = await issue('Maëlle Le Goff');
  const credential = await credentialOf(code);
  expect(await check(credential)).toEqual(allPassed);
  expect(credential).toMatchObject({
    id: `http://127.0.0.1:3000/certificats/${code}/credential.json`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: 'did:web:127.0.0.1%3A3000' },
    credentialSubject: { licenseNumber: code, identifier: [{ identityHash: 'Maëlle Le Goff' }] },
  });
  expect(JSON.stringify(credential)).not.toMatch(/@(?!context)/);
  expect(await credentialOf(code.toLowerCase())).toEqual(credential);
  await expectProblem(fetch(`${api.url}/certificates/TDM-0000-0000/credential`), 'unknown-certificate');
  await expectProblem(fetch(`${api.url}/credential-status-lists/2`), 'not-found');
});

it('the PDF carries it as an associated file, and stays tagged', async () => {
  const code = await issue('Inès Roy');
  const answer = await fetch(`${api.url}/certificates/${code}/pdf`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect(attachedCredential(bytes)).toEqual(await credentialOf(code));
  const { source, structure } = readPdf(bytes);
  expect(source).toContain('/AFRelationship /Data');
  expect(source).toMatch(/\/AF \[\d+ 0 R\]/);
  expect(structure!.children.map(({ tag }) => tag)).toContain('H1');
});

it('the offline verifier takes a PDF or a JSON and the keys, and sees through a changed one', async () => {
  const code = await issue('Jeanne Aubry');
  const folder = await mkdtemp(path.join(tmpdir(), 'credentials-'));
  const save = async (name: string, content: string | Uint8Array) => {
    await writeFile(path.join(folder, name), content);
    return path.join(folder, name);
  };
  const pdf = new Uint8Array(await (await fetch(`${api.url}/certificates/${code}/pdf`)).arrayBuffer());
  const credential = await credentialOf(code);
  const files = {
    pdf: await save('certificat.pdf', pdf),
    json: await save('credential.json', JSON.stringify(credential)),
    altered: await save('altered.json', JSON.stringify(credential).replace('Jeanne', 'Jeannine')),
    plain: await save(
      'plain.pdf',
      Buffer.from(pdf).toString('latin1').replaceAll('(credential.json)', '(credentiel.json)'),
    ),
    key: await save('did.json', JSON.stringify(await issuer())),
    list: await save('1.json', JSON.stringify(await statusList())),
    written: await save(
      'written.json',
      JSON.stringify(await statusList()).replace(
        /"encodedList":"[^"]+"/,
        `"encodedList":"${encodeBits([7])}"`,
      ),
    ),
  };
  const forged = await save('forged.pdf', await drawnAgain(code, code, { holderName: 'Jeannine Aubry' }));
  const another = await issue('Coralie Roux');
  const exchanged = await save('exchanged.pdf', await drawnAgain(code, another));
  const letter = await save('letter.pdf', withOneLetterChanged(Buffer.from(pdf), 'Jeanne Aubry'));
  const grown = await save(
    'grown.pdf',
    Buffer.concat([pdf, Buffer.from('\n1 0 obj\n<<>>\nendobj\n%%EOF\n')]),
  );
  const verify = (...given: string[]) => verifyCertificate([...given, '--key', files.key]);
  const whole = await verify(files.pdf, '--list', files.list);
  expect(whole).toMatchObject({ code: 0, output: expect.stringContaining('status: passed') as string });
  expect(whole.output).toContain('Jeanne Aubry');
  expect(await verify(files.json)).toMatchObject({
    code: 0,
    output: expect.stringContaining('status: unknown (no-list)') as string,
  });
  // One that anybody could have written decides nothing, and is not passed over.
  expect(await verify(files.json, '--list', files.written)).toMatchObject({
    code: 1,
    output: expect.stringContaining('status: unknown (list-not-proven)') as string,
  });
  expect(await verifyCertificate([files.json, '--key', files.list])).toMatchObject({
    code: 1,
    output: expect.stringContaining('is not the did.json of an academy') as string,
  });
  expect(await verify(files.altered)).toMatchObject({
    code: 1,
    output: expect.stringContaining('proof: failed (altered)') as string,
  });
  expect(await verify(files.plain)).toMatchObject({ code: 1 });
  expect(whole.output).toContain('pages: passed');
  // The file inside is genuine, what a reader sees is not.
  expect(await verify(forged)).toMatchObject({
    code: 1,
    output: expect.stringContaining('pages: failed (holderName)') as string,
  });
  // One letter of it is enough.
  expect(await verify(letter)).toMatchObject({
    code: 1,
    output: expect.stringContaining('pages: failed (holderName)') as string,
  });
  // Somebody else's genuine file inside.
  expect(await verify(exchanged)).toMatchObject({
    code: 1,
    output: expect.stringContaining('pages: failed (code, holderName)') as string,
  });
  expect(await verify(grown)).toMatchObject({
    code: 1,
    output: expect.stringContaining('pages: failed (written to') as string,
  });
  // The proof stands, and the certificate does not.
  await api.dataSource.query('UPDATE certificate SET revoked_at = now() WHERE code = $1', [code]);
  const since = await save('since.json', JSON.stringify(await statusList()));
  const revoked = await verify(files.pdf, '--list', since);
  expect(revoked).toMatchObject({
    code: 1,
    output: expect.stringContaining('status: failed (revoked)') as string,
  });
  expect(revoked.output).toContain('proof: passed');
  expect(revoked.output).not.toContain('Signed was this');
  await rm(folder, { recursive: true });
});

it('no byte of the file inside can be changed', async () => {
  const code = await issue('Alix Morvan');
  const answer = await fetch(`${api.url}/certificates/${code}/pdf`);
  const pdf = Buffer.from(await answer.arrayBuffer());
  const [from, length] = attachmentPlace(pdf);
  const genuine = attachedCredential(pdf);
  expect(genuine).toEqual(await credentialOf(code));
  const standing: number[] = [];
  for (let at = 0; at < length; at += Math.ceil(length / 60)) {
    const altered = Buffer.from(pdf);
    altered[from + at]! ^= 0x10;
    const inside = attachedCredential(altered);
    const changed = JSON.stringify(inside) !== JSON.stringify(genuine);
    if (inside && changed && (await check(inside as Signed)).join() === allPassed.join()) standing.push(at);
  }
  expect(standing).toEqual([]);
});

it('after a revocation the list says so at once, the credential itself is unchanged', async () => {
  const [code, other] = [await issue('Léa Blanc'), await issue('Anne Noir')];
  const credential = await credentialOf(code);
  const before = await statusList();
  expect(await statusList()).toEqual(before);
  await api.dataSource.query('UPDATE certificate SET revoked_at = now() WHERE code = $1', [code]);
  expect(await credentialOf(code)).toEqual(credential);
  expect(await check(credential)).toEqual(['issuer passed', 'proof passed', 'status failed', 'dates passed']);
  expect(await check(await credentialOf(other))).toEqual(allPassed);
});

it('a new key signs what follows; what the old one signed still holds, and nobody can sign with it', async () => {
  const old = await credentialOf(await issue('Zoé Petit'));
  const before = await issuer();
  const said = await runCommand('rotate-issuer-key', [], testEnvironment({ DATABASE_URL: api.databaseUrl }));
  const [made] = /z6Mk\w+/.exec(said)!;
  const next = await credentialOf(await issue('Chloé Vidal'));
  expect(next.proof.verificationMethod).toBe(`${before.id}#${made}`);
  expect(old.proof.verificationMethod).not.toBe(next.proof.verificationMethod);
  expect(await check(old)).toEqual(allPassed);
  expect(await check(next)).toEqual(allPassed);
  expect((await issuer()).verificationMethod).toHaveLength(before.verificationMethod.length + 1);
  expect(await count('issuer_key WHERE retired_at IS NOT NULL AND secret IS NOT NULL')).toBe(0);
  expect(await count(`audit_log WHERE action = 'issuer-key.rotate'`)).toBe(1);
});

it('a stolen key is disowned: what it signed proves nothing, and every certificate here is signed again', async () => {
  const code = await issue('Rose Martel');
  const old = await credentialOf(code);
  const stolen = old.proof.verificationMethod.split('#')[1]!;
  const environment = testEnvironment({ DATABASE_URL: api.databaseUrl });
  await runCommand('rotate-issuer-key', ['--stolen', stolen], environment);
  expect(await check(old)).toEqual(['issuer failed', 'proof failed']);
  const again = await credentialOf(code);
  expect(again.proof.verificationMethod).not.toContain(stolen);
  expect(await check(again)).toEqual(allPassed);
  expect(JSON.stringify(await issuer())).not.toContain(stolen);
  expect(await count('certificate')).toBe(await count('certificate_credential'));
});

it('what was issued before is signed once, however many do it at once, with one key', async () => {
  const codes = [await issue('Ada'), await issue('Lou'), await issue('Mia')];
  await api.dataSource.query('DELETE FROM certificate_credential');
  await api.dataSource.query('DELETE FROM issuer_key');
  await expectProblem(fetch(`${api.url}/certificates/${codes[0]}/credential`), 'unknown-certificate');
  const job = api.app.get(IssueMissingCredentialsJob);
  await Promise.all(Array.from({ length: 6 }, () => job.run()));
  expect(await count('issuer_key')).toBe(1);
  expect(await count('certificate')).toBe(await count('certificate_credential'));
  const signed = await Promise.all(codes.map(credentialOf));
  for (const credential of signed) expect(await check(credential)).toEqual(allPassed);
  await job.run();
  expect(await Promise.all(codes.map(credentialOf))).toEqual(signed);
});

it('the secret is sealed: with another SECRET_KEY nothing is signed', async () => {
  const [{ secret, public_key }] = await api.dataSource.query<[{ secret: Buffer; public_key: string }]>(
    'SELECT secret, public_key FROM issuer_key WHERE retired_at IS NULL',
  );
  // DER of an Ed25519 key begins with these bytes (RFC 8410, 7).
  expect(secret.includes(Buffer.from('302e020100300506032b6570', 'hex'))).toBe(false);
  const keys = api.app.get(IssuerKeys);
  const key = await keys.present(api.dataSource.manager);
  const touched = { ...key, secret: Buffer.from(secret).fill(0, 40) };
  await expect(keys.sign(touched, { '@context': [] }, new Date())).rejects.toThrow(public_key);
});
