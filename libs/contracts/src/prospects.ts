import { z } from 'zod';
import { endpoint } from './endpoint';
import { may } from './policy';
import { Email, Id, Instant, LocaleCode } from './primitives';
import { Token } from './identity';

/** Same answer whatever was known of the address; the consent counts once confirmed by mail. */
export const captureLead = endpoint({
  method: 'POST',
  path: '/leads',
  tag: 'Prospects',
  summary: 'Leave an address with an explicit consent',
  access: may('lead', 'create'),
  body: z.strictObject({
    email: Email,
    consent: z.literal(true, { error: 'must-accept' }),
    source: z.enum(['home', 'programme', 'module-1']),
    locale: LocaleCode.default('fr'),
  }),
  status: 202,
});

export const confirmLead = endpoint({
  method: 'POST',
  path: '/leads/confirm',
  tag: 'Prospects',
  summary: 'Confirm the address (double opt-in)',
  access: may('lead', 'create'),
  body: z.strictObject({ token: Token }),
});

export const unsubscribeLead = endpoint({
  method: 'POST',
  path: '/leads/unsubscribe',
  tag: 'Prospects',
  summary: 'Receive nothing more',
  access: may('lead', 'create'),
  body: z.strictObject({ token: Token }),
});

export const listLeads = endpoint({
  method: 'GET',
  path: '/leads',
  tag: 'Prospects',
  summary: 'Addresses left, with the state of their consent',
  access: may('lead', 'list'),
  response: z.object({
    leads: z.array(
      z.object({
        id: Id,
        email: z.string(),
        source: z.string(),
        consentedAt: Instant,
        confirmedAt: Instant.nullable(),
        unsubscribedAt: Instant.nullable(),
      }),
    ),
  }),
});
