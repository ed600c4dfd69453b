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

/**
 * Checks a certificate from files alone. Ends with 0 when all that could be looked at stands, with 1 when it does not: a list
 * that was given and proves nothing may have been given to hide a revocation.
 */
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
  const did = readJson(values.key) as DidDocument | null;
  if (!Array.isArray(did?.verificationMethod) || !Array.isArray(did.assertionMethod))
    throw new Error(`${values.key} is not the did.json of an academy.\n${usage}`);
  const findings = await checkCredential(credential, {
    did,
    statusList: values.list ? readJson(values.list) : null,
    now: new Date(),
  });
  for (const { check, outcome, reason } of findings)
    console.log([`${check}:`, outcome, reason && `(${reason})`].filter(Boolean).join(' '));
  const signed = findings.every(
    ({ outcome }) => outcome === 'passed' || (outcome === 'unknown' && !values.list),
  );
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

function readJson(file: string): unknown {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${file} is not JSON.`);
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
