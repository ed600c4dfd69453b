import { isAboutAddress, oneLine } from '../../announcements/rules/delivery';
import type { RecipientReport } from './delivery-report';

export interface ReportedDelivery {
  state: 'delayed' | 'delivered' | 'bounced';
  /** As the server said it, with its code. */
  answer: string;
  /** It is the address that is not delivered to. */
  address: boolean;
}

const order: Array<RecipientReport['action']> = ['failed', 'delayed', 'delivered'];

/**
 * What a report says of a mail to one address; null when it says nothing. Where it tells of several, because the mail was
 * passed on, what it tells of that address counts, and else nothing is held against the address.
 */
export function reportedDelivery(
  recipients: readonly RecipientReport[],
  isHers: (address: string) => boolean,
): ReportedDelivery | null {
  const named = recipients.filter(({ addresses }) => addresses.some(isHers));
  const about = named.length > 0 ? named : recipients;
  const [worst] = [...about].sort((a, b) => order.indexOf(a.action) - order.indexOf(b.action));
  if (!worst) return null;
  const answer = answerOf(worst);
  if (worst.action !== 'failed') return { state: worst.action, answer, address: false };
  const certain = named.length > 0 || recipients.length === 1;
  return { state: 'bounced', answer, address: certain && isAboutAddress(answer, false) };
}

/** The code of the report goes before, where what the server said has none. */
function answerOf({ status, diagnostic }: RecipientReport): string {
  const specific = status !== '' && status.split('.')[1] !== '0';
  const said = diagnostic.includes(status) || (!specific && /\b[245]\.\d+\.\d+\b/.test(diagnostic));
  return oneLine(said ? diagnostic : `${status} ${diagnostic}`);
}
