/** What a report on one of our mails is about. */
export interface Bounced {
  messageId: string;
  /** As it was written to. */
  to: string;
}

interface Words {
  action?: string;
  status?: string;
  diagnostic?: string;
}

const crlf = (lines: string[]): Buffer => Buffer.from(lines.join('\r\n'));

/** Reports as different mail servers shape them: which fields there are, in which order, and what comes back. */
export const reports = {
  /** Fields of the mail first, the code twice, the headers alone when only they were asked for. */
  postfix: ({ messageId, to }: Bounced, { action, status, diagnostic }: Words = {}) =>
    crlf([
      'Return-Path: <>',
      'Date: Mon,  7 Dec 2026 10:00:01 +0100 (CET)',
      'From: MAILER-DAEMON@mx.academie.example (Mail Delivery System)',
      'Subject: Undelivered Mail Returned to Sender',
      'To: retours@academie.example',
      'Auto-Submitted: auto-replied',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status;',
      '\tboundary="4F3Zx11.1765/mx.academie.example"',
      'Message-Id: <20261207090001.4F3Zx11@mx.academie.example>',
      '',
      'This is a MIME-encapsulated message.',
      '',
      '--4F3Zx11.1765/mx.academie.example',
      'Content-Description: Notification',
      'Content-Type: text/plain; charset=us-ascii',
      '',
      'The mail could not be handed over to one recipient.',
      '',
      '--4F3Zx11.1765/mx.academie.example',
      'Content-Description: Delivery report',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.academie.example',
      'X-Postfix-Queue-ID: 4F3Zx10',
      'X-Postfix-Sender: rfc822; retours@academie.example',
      'Arrival-Date: Mon,  7 Dec 2026 10:00:00 +0100 (CET)',
      '',
      `Final-Recipient: rfc822; ${to}`,
      `Original-Recipient: rfc822;${to}`,
      `Action: ${action ?? 'failed'}`,
      `Status: ${status ?? '5.1.1'}`,
      'Remote-MTA: dns; mx.exemple.fr',
      `Diagnostic-Code: ${diagnostic ?? `smtp; 550 5.1.1 <${to}>: Recipient address rejected:\r\n    User unknown in virtual mailbox table`}`,
      '',
      '--4F3Zx11.1765/mx.academie.example',
      'Content-Description: Undelivered Message Headers',
      'Content-Type: text/rfc822-headers',
      '',
      'Received: from api (unknown [10.0.0.3]) by mx.academie.example',
      `Message-ID: ${messageId}`,
      `To: ${to}`,
      'Subject: =?UTF-8?Q?Bonne_semaine?=',
      '',
      '--4F3Zx11.1765/mx.academie.example--',
      '',
    ]),

  /** A status that says nothing beside a diagnostic that does, and the whole mail with parts of its own. */
  exim: ({ messageId, to }: Bounced, { action, status, diagnostic }: Words = {}) =>
    crlf([
      `X-Failed-Recipients: ${to}`,
      'Auto-Submitted: auto-replied',
      'From: Mail Delivery System <Mailer-Daemon@relais.exemple.fr>',
      'To: retours@academie.example',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=1765097-eximdsn-11',
      'MIME-Version: 1.0',
      'Subject: Mail delivery failed: returning message to sender',
      '',
      '--1765097-eximdsn-11',
      'Content-type: text/plain; charset=us-ascii',
      '',
      'One address failed.',
      '',
      '--1765097-eximdsn-11',
      'Content-type: message/delivery-status',
      '',
      'Reporting-MTA: dns; relais.exemple.fr',
      '',
      `Action: ${action ?? 'failed'}`,
      `Final-Recipient: rfc822;${to}`,
      `Status: ${status ?? '5.0.0'}`,
      'Remote-MTA: dns; mx.exemple.fr',
      `Diagnostic-Code: ${diagnostic ?? `smtp; 552 5.2.2 <${to}>: over quota`}`,
      '',
      '--1765097-eximdsn-11',
      'Content-type: message/rfc822',
      '',
      'Return-path: <retours@academie.example>',
      'Received: from mx.academie.example by relais.exemple.fr',
      'MIME-Version: 1.0',
      'Content-Type: multipart/alternative; boundary=inner',
      `To: ${to}`,
      `Message-ID:`,
      ` ${messageId}`,
      '',
      '--inner',
      'Content-Type: text/plain',
      '',
      'Message-ID: <autre@exemple.fr>',
      '--inner--',
      '',
      '--1765097-eximdsn-11--',
      '',
    ]),

  /** Text and HTML before the report, base64 around it, a diagnostic without a space, the headers last. */
  exchange: ({ messageId, to }: Bounced, { action, status, diagnostic }: Words = {}) => {
    const fields = [
      'Reporting-MTA: dns;AM0PR01.mail.exemple.fr',
      'Received-From-MTA: dns;mx.academie.example',
      '',
      `Final-Recipient: rfc822;${to.toUpperCase()}`,
      `Action: ${action ?? 'failed'}`,
      `Status: ${status ?? '5.1.10'}`,
      `Diagnostic-Code: ${diagnostic ?? 'smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup'}`,
      '',
    ].join('\r\n');
    return crlf([
      'From: <postmaster@exemple.fr>',
      'To: <retours@academie.example>',
      'MIME-Version: 1.0',
      'X-MS-Exchange-Message-Is-Ndr:',
      'Content-Language: fr-FR',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="a1-b2"',
      'Subject: =?utf-8?Q?Non_remis_=3A_Bonne_semaine?=',
      '',
      '--a1-b2',
      'Content-Type: multipart/alternative; boundary="c3-d4"',
      '',
      '--c3-d4',
      'Content-Type: text/plain; charset="utf-8"',
      '',
      'Votre message est introuvable.',
      '--c3-d4',
      'Content-Type: text/html; charset="utf-8"',
      '',
      '<p>Votre message est introuvable.</p>',
      '--c3-d4--',
      '',
      '--a1-b2',
      'Content-Type: message/delivery-status',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(fields).toString('base64'),
      '--a1-b2',
      'Content-Type: message/rfc822',
      '',
      'Received: from mx.academie.example by AM0PR01.mail.exemple.fr',
      `Message-ID: ${messageId}`,
      'Subject: Bonne semaine',
      '',
      '--a1-b2--',
      '',
    ]);
  },
};

/** Hands a mail over as the server of the academy does. */
export function handOver(
  apiUrl: string,
  mail: Buffer | string,
  { secret, type = 'message/rfc822' }: { secret: string; type?: string },
): Promise<Response> {
  return fetch(`${apiUrl}/mail/bounces`, {
    method: 'POST',
    headers: {
      'content-type': type,
      authorization: `Basic ${Buffer.from(`retours:${secret}`).toString('base64')}`,
    },
    body: new Uint8Array(Buffer.from(mail)),
  });
}
