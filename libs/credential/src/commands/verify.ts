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
  const { file, ...values } = given();
  const bytes = read(file);
  const isPdf = bytes.subarray(0, 5).toString() === '%PDF-';
  const credential = isPdf ? attachedCredential(bytes) : json(bytes);
  if (credential === undefined)
    throw new Error(`${file} is neither a PDF nor the JSON of a credential: it proves nothing.`);
  if (credential === null)
    throw new Error(
      `No credential of the academy can be read inside ${file}: it proves nothing. ` +
        'A copy that was printed or saved anew has lost it: ask for the file that the academy gave.',
    );
  const did = json(read(values.key));
  if (!isDidDocument(did)) throw new Error(`${values.key} is not the did.json of an academy.\n${usage}`);
  const list = values.list ? json(read(values.list)) : null;
  if (list === undefined) throw new Error(`${values.list} is not the list of an academy.\n${usage}`);
  const findings = await checkCredential(credential, {
    did,
    statusList: list,
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

function given(): { file: string; key: string; list: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      options: { key: { type: 'string' }, list: { type: 'string' } },
      allowPositionals: true,
    });
    const [file] = positionals;
    if (file && values.key) return { file, key: values.key, list: values.list };
  } catch {
    // An option that is not known: what is says more than its name.
  }
  throw new Error(usage);
}

function read(file: string): Buffer {
  const bytes = contentOf(file);
  if (!bytes) throw new Error(`${file} cannot be read: is there a file of this name?`);
  if (bytes.length === 0) throw new Error(`${file} is empty: save it again.`);
  return bytes;
}

function contentOf(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

/** Undefined for what is no JSON; a file of some editors begins with a mark of its order of bytes. */
function json(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}

function isDidDocument(value: unknown): value is DidDocument {
  const { verificationMethod, assertionMethod } = (value ?? {}) as Partial<DidDocument>;
  const isObject = (one: unknown) => typeof one === 'object' && one !== null;
  return (
    Array.isArray(verificationMethod) && verificationMethod.every(isObject) && Array.isArray(assertionMethod)
  );
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
