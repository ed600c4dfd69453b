import type { DeliveryReason } from '@tandem/contracts';

/** What nodemailer tells of a mail that did not leave. */
interface MailFailure {
  message: string;
  response?: string;
  responseCode?: number;
  command?: string;
}

/**
 * What the failure of a mail means. `refused`: it will never be taken (RFC 5321, 5yz), `address` when it is the address that
 * is not delivered to; all else may pass and is tried again, what our own server refuses of us included.
 */
export function failedDelivery(error: unknown): { refused: boolean; address: boolean; answer: string } {
  const { message, response, responseCode = 0, command } = error as MailFailure;
  const refused = responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA');
  const answer = oneLine(response ?? message);
  return { refused, address: refused && isAboutAddress(answer, command === 'RCPT TO'), answer };
}

/**
 * Whether what a server said for good is that it does not deliver to the address (RFC 3463: 5.1, a mailbox that is closed,
 * a server that nobody finds), and not about this mail or about us.
 * @param otherwise for an answer whose code says nothing
 */
export function isAboutAddress(answer: string, otherwise: boolean): boolean {
  const status = statusIn(answer);
  return status ? status.class === '5' && addressReasons.includes(reasonOf(answer)) : otherwise;
}

const addressReasons: Array<DeliveryReason | null> = ['unknown-address', 'closed'];

/** What may be otherwise at another try, though nobody did anything. */
export const mayPass = (answer: string): boolean => {
  const reason = reasonOf(answer);
  return statusIn(answer)?.class === '4' || reason === 'full' || reason === 'unreachable';
};

/** The reason that a server gave, for words; null when its code says none. */
export function reasonOf(answer: string): DeliveryReason | null {
  const status = statusIn(answer);
  if (!status) return null;
  const { subject, detail } = status;
  // The address of the sender is ours.
  if (subject === '1' && ['7', '8'].includes(detail)) return 'blocked';
  // 5.4.1 and 5.4.4: nobody at this address, no server of this name; 4.4.1 and so on are servers that did not answer.
  if (subject === '1' || (status.class === '5' && subject === '4' && ['1', '4'].includes(detail)))
    return 'unknown-address';
  if (subject === '2') return ({ '1': 'closed', '2': 'full', '3': 'too-large' } as const)[detail] ?? null;
  if (subject === '3') return detail === '4' ? 'too-large' : null;
  return ({ '4': 'unreachable', '7': 'blocked' } as const)[subject] ?? null;
}

/** The first code in it that says something: x.0.0 is any. An address of the Internet is none. */
function statusIn(answer: string): { class: string; subject: string; detail: string } | null {
  for (const match of answer.matchAll(/(?<![\d.])([45])\.(\d{1,3})\.(\d{1,3})(?!\.?\d)/g)) {
    const [, code = '', subject = '', detail = ''] = match;
    if (subject !== '0') return { class: code, subject, detail };
  }
  return null;
}

/** As trainers read it: addresses are nothing that she told them, such as that which her mails are passed on to. */
export const oneLine = (answer: string): string =>
  answer
    // Anybody may report at any length: looking for addresses in all of it would take hours.
    .slice(0, 2000)
    .replace(/<?[^\s<>@]+@[^\s<>@]+>?/g, '…')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300);
