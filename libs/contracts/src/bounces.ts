import { z } from 'zod';
import { endpoint } from './endpoint';
import { may } from './policy';

/**
 * A mail to the sender’s address of ours, as it came, headers first. The password of HTTP Basic is `MAIL_BOUNCE_SECRET`,
 * under any user name. Repeatable; what is no report (RFC 3464), or of no mail of ours, is taken and changes nothing.
 */
export const receiveBounce = endpoint({
  method: 'POST',
  path: '/mail/bounces',
  tag: 'Mail',
  summary: 'Hand over a mail that came to the sender’s address: what it reports of one of ours is kept',
  access: may('mail', 'report'),
  rawBody: true,
  consumes: 'message/rfc822',
  /** Whether it reports on a mail of ours. */
  response: z.object({ ours: z.boolean() }),
});
