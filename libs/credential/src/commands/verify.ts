import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  attachedCredential,
  certifiedFacts,
  checkCredential,
  missingOnPaper,
  visibleText,
  type DidDocument,
  type OpenBadge,
} from '..';

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
  const signed = findings.every(({ outcome }) => outcome !== 'failed');
  const onPaper = isPdf && signed ? comparePages(bytes, credential as OpenBadge) : true;
  const failed = !signed || !onPaper;
  if (!failed) {
    console.log('Signed was this:');
    console.log(certifiedFacts(credential as OpenBadge));
  }
  process.exitCode = failed ? 1 : 0;
}

/** Whether the pages say what was signed: the proof covers the file inside, not them. */
function comparePages(pdf: Uint8Array, credential: OpenBadge): boolean {
  const text = visibleText(pdf);
  if (text === null) {
    console.log('pages: failed (written to after the academy made them)');
    return false;
  }
  const missing = missingOnPaper(certifiedFacts(credential), text);
  console.log(missing.length === 0 ? 'pages: passed' : `pages: failed (${missing.join(', ')})`);
  return missing.length === 0;
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
