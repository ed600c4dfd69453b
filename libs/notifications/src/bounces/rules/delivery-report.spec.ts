import { reports } from '../../../../../test/support/bounces';
import { readDeliveryReport } from './delivery-report';
import { reportedDelivery } from './reported-delivery';

const mail = { messageId: '<7.abc@portail.example>', to: 'lise@exemple.fr' };
const isHers = (address: string) => address === mail.to;

it.each([
  ['postfix', { state: 'bounced', address: true }, '550 5.1.1 …: Recipient address rejected'],
  ['exim', { state: 'bounced', address: false }, '552 5.2.2 …: over quota'],
  ['exchange', { state: 'bounced', address: true }, '550 5.1.10 RESOLVER.ADR.RecipientNotFound'],
] as const)('reads what %s reports', async (server, expected, answer) => {
  const report = await readDeliveryReport(reports[server](mail));
  expect(report!.messageId).toBe(mail.messageId);
  const reported = reportedDelivery(report!.recipients, isHers);
  expect(reported).toMatchObject(expected);
  expect(reported!.answer).toContain(answer);
});

it('reads lines that end as they do in files of Unix', async () => {
  const report = await readDeliveryReport(
    Buffer.from(reports.postfix(mail).toString().replaceAll('\r\n', '\n')),
  );
  expect(report).toMatchObject({ messageId: mail.messageId, recipients: [{ status: '5.1.1' }] });
});

/** A mail that holds one part, which holds one part, and so on. */
function nested(depth: number): string {
  if (depth === 0) return 'Content-Type: text/plain\r\n\r\nFin';
  return `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n${nested(depth - 1)}\r\n--b${depth}--`;
}

it.each([
  ['another mail', 'From: Lise <lise@exemple.fr>\r\nSubject: Absence\r\n\r\nJe suis en vacances.'],
  ['nothing', ''],
  ['bytes', Buffer.from([0, 255, 13, 10, 13, 10, 254])],
  ['a report without the mail', reports.postfix(mail).toString().split('text/rfc822-headers').join('text/x')],
  ['parts within parts without end', nested(30)],
  ['headers without end', `X-Long: ${'a'.repeat(3_000_000)}\r\n\r\n`],
])('is null for %s', async (_, raw) => {
  expect(await readDeliveryReport(Buffer.from(raw))).toBeNull();
});

describe('what a report says', () => {
  const said = (action: 'failed' | 'delayed' | 'delivered', status: string, address = mail.to) => ({
    ...{ action, status, diagnostic: '', addresses: [address] },
  });

  it.each([
    ['that her server has it', [said('delivered', '2.0.0')], 'delivered', false],
    ['that it waits', [said('delayed', '4.4.1')], 'delayed', false],
    ['that it waited in vain', [said('failed', '4.4.7')], 'bounced', false],
    ['about us', [said('failed', '5.7.1')], 'bounced', false],
    ['nothing but that it failed', [said('failed', '5.0.0')], 'bounced', false],
    ['of the address that hers is passed on to', [said('failed', '5.1.1', 'x@y.fr')], 'bounced', true],
    [
      'of two that hers is passed on to',
      [said('failed', '5.1.1', 'x@y.fr'), said('delivered', '2.0.0', 'z@y.fr')],
      ...(['bounced', false] as const),
    ],
    [
      'of hers among others',
      [said('failed', '5.1.1', 'x@y.fr'), said('delivered', '2.0.0')],
      ...(['delivered', false] as const),
    ],
  ])('%s', (_, recipients, state, address) => {
    expect(reportedDelivery(recipients, isHers)).toMatchObject({ state, address });
  });

  it('is nothing without a recipient', () => expect(reportedDelivery([], isHers)).toBeNull());
});
