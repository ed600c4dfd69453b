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
  // RFC 3463: 5.1 is about the address; 5.7, such as a policy, is about us.
  const address = refused && command === 'RCPT TO' && !/\b5\.7\.\d+\b/.test(answer);
  return { refused, address, answer };
}

/** As trainers read it. */
export const oneLine = (answer: string): string => answer.replace(/\s+/g, ' ').trim().slice(0, 300);
