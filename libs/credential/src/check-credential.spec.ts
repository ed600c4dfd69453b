import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { checkCredential, type Finding } from './check-credential';
import { didDocument, didWeb, keyId } from './did-document';
import { multikey, rawKey } from './multibase';
import { certifiedFacts, openBadge, type CertifiedFacts, type OpenBadge } from './open-badge';
import { proofHolds, withProof, type Signed, type Unsigned } from './proof';
import { bitAt, encodeBits, statusListBits, statusListCredential } from './status-list';

const origin = 'http://localhost:3000';
const did = didWeb(origin);
const now = new Date('2027-01-10T10:00:00Z');
const statusList = `${origin}/certificats/statuts/1.json`;
const statusIndex = 94_567;
const facts: CertifiedFacts = {
  code: 'TDM-4KQ7-9XWD',
  holderName: 'Aïcha Benali',
  courseTitle: 'Online Business Manager',
  academyName: 'Académie d’essai',
  cohortName: 'Promotion d’essai',
  startedOn: '2026-01-05',
  endedOn: '2026-12-20',
  hours: 120,
  criteriaVersion: 2,
  reviewerName: 'Nora Petit',
  issuedAt: '2027-01-05T10:00:00.000Z',
  expiresAt: null,
  modules: ['1. Le métier', '2. Les outils'],
};

interface Key {
  name: string;
  secret: KeyObject;
}
const makeKey = (): Key => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x!, 'base64url');
  return { name: multikey(raw), secret: privateKey };
};
const [old, present, foreign] = [makeKey(), makeKey(), makeKey()];
const published = didDocument(did, [old.name, present.name]);

const signedBy = <D extends Unsigned>({ name, secret }: Key, document: D) =>
  withProof(document, {
    verificationMethod: keyId(did, name),
    created: now,
    sign: (hash) => sign(null, hash, secret),
  });
const badge = (others: Partial<CertifiedFacts> = {}) =>
  openBadge({ ...facts, ...others }, { did, origin, courseSlug: 'obm', statusList, statusIndex });
const listOf = (revoked: number[], key = present) =>
  signedBy(key, statusListCredential(statusList, did, now, revoked));

const check = async (given: unknown, list: unknown, at = now) =>
  (await checkCredential(given, { did: published, statusList: list, now: at })).map(
    ({ check: what, outcome, reason }: Finding) => [what, outcome, ...(reason ? [reason] : [])].join(' '),
  );
const allPassed = ['issuer passed', 'proof passed', 'status passed', 'dates passed'];

let credential: Signed<OpenBadge>;
beforeAll(async () => {
  credential = await signedBy(old, badge());
});

test('what is signed holds, by the present key and by one of the past, and says every printed fact', async () => {
  const list = await listOf([]);
  expect(await check(credential, list)).toEqual(allPassed);
  expect(await check(await signedBy(present, badge()), list)).toEqual(allPassed);
  expect(certifiedFacts(credential)).toEqual(facts);
  expect(certifiedFacts(badge({ reviewerName: null })).reviewerName).toBeNull();
  // What the schema of Open Badges 3.0 asks of a `DateTime`.
  const { activityStartDate, activityEndDate } = credential.credentialSubject;
  expect([activityStartDate, activityEndDate]).toEqual(['2026-01-05T00:00:00Z', '2026-12-20T00:00:00Z']);
  expect(JSON.stringify(credential)).not.toContain('@essai');
});

test('the same document and key give the same proof', async () => {
  expect(await signedBy(old, badge())).toEqual(credential);
});

/** Every path that leads to a text, a number or a boolean. */
function leaves(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (Array.isArray(value)) return value.flatMap((item, index) => leaves(item, [...path, index]));
  if (value && typeof value === 'object')
    return Object.entries(value).flatMap(([key, item]) => leaves(item, [...path, key]));
  return [path];
}

function changed(document: object, path: (string | number)[]): unknown {
  const copy = structuredClone(document) as Record<string | number, never>;
  const parent = path.slice(0, -1).reduce((at, key) => at[key]!, copy);
  const last = path.at(-1)!;
  const value: unknown = parent[last];
  (parent as Record<string | number, unknown>)[last] =
    typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : `${String(value)}x`;
  return copy;
}

test('no field can be changed, left out or added', async () => {
  const list = await listOf([]);
  const paths = leaves(credential);
  expect(paths.length).toBeGreaterThan(40);
  const standing: string[] = [];
  for (const path of paths) {
    const found = await check(changed(credential, path), list);
    if (found.join() === allPassed.join()) standing.push(path.join('.'));
  }
  expect(standing).toEqual([]);
  const { validFrom: _left, ...without } = credential;
  expect(await check(without, list)).toContain('proof failed altered');
  expect(await check({ ...credential, mention: 'très bien' }, list)).toContain('proof failed altered');
  expect(await check({ ...credential, validUntil: '2090-01-01T00:00:00Z' }, list)).toContain(
    'proof failed altered',
  );
});

const vocabulary = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#';
const dateTime = 'http://www.w3.org/2001/XMLSchema#dateTime';

test('the signed statements cannot be put in words that read as something else', async () => {
  const list = await listOf([]);
  const { '@context': contexts, credentialSubject: subject, proof } = credential;
  const [identity] = subject.identifier;
  // Her name under a word that nobody reads, and somebody else’s where hers is read.
  const words = {
    Someone: `${vocabulary}IdentityObject`,
    // As the context of Open Badges has it.
    hashed: { '@id': `${vocabulary}hashed`, '@type': 'https://www.w3.org/2001/XMLSchema#boolean' },
    identityType: `${vocabulary}identityType`,
    hidden: `${vocabulary}identityHash`,
    identityHash: '@index',
  };
  const mallory = { ...identity, type: 'Someone', hidden: facts.holderName, identityHash: 'Mallory' };
  const renamed = {
    ...credential,
    '@context': [...contexts, words],
    credentialSubject: { ...subject, identifier: [mallory] },
  };
  const inside = {
    ...credential,
    credentialSubject: { ...subject, identifier: [{ '@context': words, ...mallory }] },
  };
  const { validUntil, ...expired } = await signedBy(old, badge({ expiresAt: '2027-01-09T00:00:00Z' }));
  const endless = {
    ...expired,
    'https://www.w3.org/2018/credentials#validUntil': { '@type': dateTime, '@value': validUntil },
  };
  const noted = { ...credential, '@index': 'très bien' };
  const elsewhere = { ...credential, proof: { '@context': contexts, ...proof } };
  for (const disguised of [renamed, inside, endless, noted, elsewhere]) {
    // The signature covers statements, whatever words they are in.
    expect(await proofHolds(disguised as unknown as Signed, rawKey(old.name)!)).toBe(true);
    expect(await check(disguised, list)).toContain('proof failed altered');
  }
  const listed = await listOf([statusIndex]);
  const reworded = { ...listed, '@context': [...listed['@context'], { other: `${vocabulary}other` }] };
  expect(await check(credential, reworded)).toContain('status unknown list-not-proven');
});

test('a list of revocations is no certificate, and a certificate is no list', async () => {
  const list = await listOf([]);
  expect(await check(list, list)).toEqual(['issuer failed not-a-credential']);
  expect(await check(credential, credential)).toContain('status unknown no-list');
});

test('a key that the issuer does not publish, and another issuer, are refused', async () => {
  const list = await listOf([]);
  const refused = ['issuer failed other-key', 'proof failed no-key'];
  expect(await check(await signedBy(foreign, badge()), list)).toEqual(refused);
  const forged = await signedBy({ name: old.name, secret: foreign.secret }, badge());
  expect(await check(forged, list)).toContain('proof failed altered');
  // Named, but for something else than to sign what it says, or by somebody else.
  const against = async (did: typeof published) =>
    (await checkCredential(credential, { did, statusList: list, now }))[0];
  const refusedKey = { check: 'issuer', outcome: 'failed', reason: 'other-key' };
  expect(await against({ ...published, assertionMethod: [] })).toEqual(refusedKey);
  const verificationMethod = published.verificationMethod.map((key) => ({ ...key, controller: `${did}:x` }));
  expect(await against({ ...published, verificationMethod })).toEqual(refusedKey);
  const elsewhere = { ...credential, issuer: { ...credential.issuer, id: 'did:web:example.org' } };
  expect(await check(elsewhere, list)).toContain('issuer failed other-issuer');
  for (const nothing of [null, 7, 'x', [], {}, { proof: {} }])
    expect(await check(nothing, list)).toEqual(['issuer failed not-a-credential']);
});

test('revoked is revoked, whatever the proof says; a list that is not proven decides nothing', async () => {
  expect(await check(credential, await listOf([3, statusIndex]))).toEqual([
    'issuer passed',
    'proof passed',
    'status failed revoked',
    'dates passed',
  ]);
  expect(await check(credential, await listOf([statusIndex - 1, statusIndex + 1]))).toEqual(allPassed);
  expect(await check(credential, null)).toContain('status unknown no-list');
  expect(await check(credential, await listOf([], foreign))).toContain('status unknown list-not-proven');
  const list = await listOf([statusIndex]);
  const whitewashed = {
    ...list,
    credentialSubject: { ...list.credentialSubject, encodedList: encodeBits([]) },
  };
  expect(await check(credential, whitewashed)).toContain('status unknown list-not-proven');
  const other = await signedBy(present, statusListCredential(`${statusList}?2`, did, now, []));
  expect(await check(credential, other)).toContain('status unknown list-not-proven');
});

test('dates', async () => {
  const list = await listOf([]);
  expect(await check(credential, list, new Date('2026-12-31T00:00:00Z'))).toContain('dates failed not-yet');
  const expiring = await signedBy(old, badge({ expiresAt: '2027-01-09T00:00:00Z' }));
  expect(certifiedFacts(expiring).expiresAt).toBe('2027-01-09T00:00:00Z');
  expect(await check(expiring, list)).toContain('dates failed expired');
  expect(await check(expiring, list, new Date('2027-01-08T00:00:00Z'))).toEqual(allPassed);
});

test('bits of a list are read as they were set, first and last too', () => {
  const set = [0, 7, 8, statusIndex, statusListBits - 1];
  const list = encodeBits(set);
  const around = [1, 6, 9, statusIndex - 1, statusListBits - 2];
  expect(set.map((index) => bitAt(list, index))).toEqual(set.map(() => true));
  expect(around.map((index) => bitAt(list, index))).toEqual(around.map(() => false));
  expect([statusListBits, -1, 0.5].map((index) => bitAt(list, index))).toEqual([null, null, null]);
  expect(bitAt('uAAAA', 0)).toBeNull();
  expect(encodeBits(set)).toBe(list);
});
