// Checks the proof of a certificate here, in the visitor's browser: the page shows what this finds, line by line, in
// place of the academy's own word. All lines stand in the page already, hidden.
import { certifiedFacts, checkCredential, type DidDocument, type OpenBadge } from '@tandem/credential';

const part = document.querySelector<HTMLElement>('[data-check-certificate]');

async function read<T>(address: string): Promise<T | null> {
  const answer = await fetch(address, { credentials: 'omit' }).catch(() => null);
  return answer?.ok ? ((await answer.json().catch(() => null)) as T | null) : null;
}

/** The same text for the same facts, in whatever order they come. */
const inOrder = (facts: object) => JSON.stringify(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1)));

function samePrinted(credential: OpenBadge, printed: string): boolean {
  try {
    return inOrder(certifiedFacts(credential)) === inOrder(JSON.parse(printed) as object);
  } catch {
    return false;
  }
}

async function check({ credential: address, printed, now }: DOMStringMap): Promise<string[]> {
  const [credential, did] = await Promise.all([
    read<OpenBadge>(address!),
    read<DidDocument>('/.well-known/did.json'),
  ]);
  if (!credential || !did) return ['unread'];
  const list = new URL(credential.credentialStatus.statusListCredential, location.href);
  const findings = await checkCredential(credential, {
    did,
    // Our own copy of the list, which names itself by the address in the credential, and is signed.
    statusList: await read(list.pathname),
    now: now ? new Date(now) : new Date(),
  });
  const printedLine = samePrinted(credential, printed!) ? 'printed passed' : 'printed failed';
  return [
    ...findings.map(({ check: what, outcome, reason }) => [what, outcome, reason].filter(Boolean).join(' ')),
    printedLine,
  ];
}

type Verdict = 'passed' | 'revoked' | 'expired' | 'failed' | 'unread';

function verdictOf(lines: string[]): Verdict {
  const failed = lines.filter((line) => line.includes('failed'));
  const expected = ['status failed revoked', 'dates failed expired'];
  if (failed.some((line) => !expected.includes(line))) return 'failed';
  if (failed.includes('status failed revoked')) return 'revoked';
  if (failed.length > 0) return 'expired';
  return lines.some((line) => line === 'unread' || line.includes('unknown')) ? 'unread' : 'passed';
}

/**
 * States in which the academy's word says the same as the verdict, and more: what it has ended does not stand because of a
 * clock here that is late.
 */
const toldBetter: Record<Verdict, string[]> = {
  passed: ['revoked', 'expired', 'replaced'],
  revoked: ['revoked', 'replaced'],
  expired: ['expired', 'replaced'],
  failed: [],
  unread: [],
};

async function run(page: HTMLElement): Promise<void> {
  // Signatures of this kind are younger than some browsers, which then have the academy's word alone.
  const lines = await check(page.dataset).catch(() => ['unread']);
  const verdict = verdictOf(lines);
  const wordStays = toldBetter[verdict].includes(page.dataset['state']!);
  const shown = lines.map((line) => `[data-line="${line}"]`);
  if (!wordStays) shown.push(`[data-verdict="${verdict}"]`);
  for (const hidden of page.querySelectorAll<HTMLElement>(shown.join(', '))) hidden.hidden = false;
  page.querySelector<HTMLElement>('[data-word]')!.hidden = !wordStays && verdict !== 'unread';
  page.querySelector<HTMLElement>('[data-before]')!.hidden = true;
  page.dataset['checked'] = verdict;
}

if (part) void run(part);
