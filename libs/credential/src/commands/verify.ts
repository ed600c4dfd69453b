import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { attachedCredential, certifiedFacts, checkCredential, type DidDocument, type OpenBadge } from '..';

const usage =
  'usage: npm run verify-certificate -- certificate.pdf|credential.json --key did.json [--list 1.json]\n' +
  '  did.json: <portal>/.well-known/did.json, 1.json: the list that credentialStatus names, both saved beforehand';

/** Checks a certificate from files alone. Ends with 0 when all that could be looked at stands, with 1 when it does not. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { key: { type: 'string' }, list: { type: 'string' } },
    allowPositionals: true,
  });
  const [file] = positionals;
  if (!file || !values.key) throw new Error(usage);
  const bytes = readFileSync(file);
  const isPdf = bytes.subarray(0, 5).toString() === '%PDF-';
  const credential = isPdf ? attachedCredential(bytes) : readJson(file);
  if (!credential) throw new Error('No credential of the academy is inside this file: it proves nothing.');
  const findings = await checkCredential(credential, {
    did: readJson(values.key) as DidDocument,
    statusList: values.list ? readJson(values.list) : null,
    now: new Date(),
  });
  for (const { check, outcome, reason } of findings)
    console.log([`${check}:`, outcome, reason && `(${reason})`].filter(Boolean).join(' '));
  const failed = findings.some(({ outcome }) => outcome === 'failed');
  if (!failed) {
    console.log(isPdf ? 'Signed was this, which the pages have to say as well:' : 'Signed was this:');
    console.log(certifiedFacts(credential as OpenBadge));
  }
  process.exitCode = failed ? 1 : 0;
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
