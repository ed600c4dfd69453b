import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { localContexts, type ContextLoader } from './local-contexts';
import { rawKey } from './multibase';
import { proofHolds, type Signed } from './proof';

const vectors = process.env['VC_DI_EDDSA'] ?? '';
const signed = join(vectors, 'eddsa-rdfc-2022', 'signedDataInt.json');
const there = vectors !== '' && existsSync(signed);
if (!there)
  process.stderr.write('VC_DI_EDDSA does not name the vectors of w3c/vc-di-eddsa: they are not checked.\n');

const read = <T>(path: string) => JSON.parse(readFileSync(path, 'utf8')) as T;

/** What the vectors use beyond our own: a vocabulary for examples. */
const withExamples: ContextLoader = async (url) =>
  url === 'https://www.w3.org/ns/credentials/examples/v2'
    ? {
        documentUrl: url,
        document: { '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' } },
      }
    : localContexts(url);

(there ? test : test.skip)(
  'the proof that W3C publishes holds, and not for another text or key',
  async () => {
    const credential = read<Signed>(signed);
    const { publicKeyMultibase } = read<{ publicKeyMultibase: string }>(join(vectors, 'keyPair.json'));
    const key = rawKey(publicKeyMultibase)!;
    expect(await proofHolds(credential, key, withExamples)).toBe(true);
    expect(await proofHolds({ ...credential, name: 'Another' }, key, withExamples)).toBe(false);
    expect(await proofHolds(credential, new Uint8Array(32).fill(9), withExamples)).toBe(false);
  },
);

test('a context that is not a file of ours is refused, and nothing is fetched', async () => {
  const fetching = jest.spyOn(globalThis, 'fetch');
  await expect(localContexts('https://www.w3.org/ns/credentials/examples/v2')).rejects.toThrow(
    'unknown context',
  );
  expect(fetching).not.toHaveBeenCalled();
  fetching.mockRestore();
});
