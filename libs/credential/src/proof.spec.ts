import { contexts as citizenship } from '@digitalbazaar/citizenship-context';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { localContexts, type ContextLoader } from './local-contexts';
import { rawKey } from './multibase';
import { proofHolds, type Signed } from './proof';

const vectors = process.env['VC_DI_EDDSA'] ?? '';
const folder = join(vectors, 'eddsa-rdfc-2022');
const there = vectors !== '' && existsSync(folder);
if (!there)
  process.stderr.write('VC_DI_EDDSA does not name the vectors of w3c/vc-di-eddsa: they are not checked.\n');

const read = <T>(path: string) => JSON.parse(readFileSync(path, 'utf8')) as T;

const examples = 'https://www.w3.org/ns/credentials/examples/v2';
const vocabulary = { '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' } };

/** What the vectors use beyond our own: a vocabulary for examples, and one for papers of residents. */
const contextsOfVectors: ContextLoader = async (url) => {
  const document = url === examples ? vocabulary : citizenship.get(url);
  return document ? { documentUrl: url, document } : localContexts(url);
};

(there ? test : test.skip).each(['signedDataInt.json', 'employ/signedDataInt.json'])(
  'the proof that W3C publishes holds, and not for another text or key: %s',
  async (file) => {
    const credential = read<Signed>(join(folder, file));
    const { publicKeyMultibase } = read<{ publicKeyMultibase: string }>(join(vectors, 'keyPair.json'));
    const key = rawKey(publicKeyMultibase)!;
    expect(await proofHolds(credential, key, contextsOfVectors)).toBe(true);
    expect(await proofHolds({ ...credential, name: 'Another' }, key, contextsOfVectors)).toBe(false);
    expect(await proofHolds(credential, new Uint8Array(32).fill(9), contextsOfVectors)).toBe(false);
  },
);

test('a context that is not a file of ours is refused, and nothing is fetched', async () => {
  const fetching = jest.spyOn(globalThis, 'fetch');
  await expect(localContexts(examples)).rejects.toThrow('unknown context');
  expect(fetching).not.toHaveBeenCalled();
  fetching.mockRestore();
});
