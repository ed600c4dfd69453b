import { z } from 'zod';
import { CertificateCode, certificateEnds, certificateStates } from './certification';
import { endpoint } from './endpoint';
import { may } from './policy';
import { freeText, Id, Instant, PersonName, Slug } from './primitives';
import { unprintable } from './printed-letters';

/** What the owner may say when she takes one back; the other reasons come about by themselves. */
export const revocationReasons = ['issued-in-error', 'misconduct', 'holder-request'] as const;

export const revokeCertificate = endpoint({
  method: 'POST',
  path: '/certificates/:code/revocation',
  tag: 'Certification',
  summary: 'Take a certificate back; the reason is shown to whoever checks it, the note is for staff alone',
  access: may('certificate', 'revoke'),
  params: z.object({ code: CertificateCode }),
  body: z.strictObject({ reason: z.enum(revocationReasons), note: freeText(2000).default('') }),
});

/** Repeatable: the same name gives the one that took its place. */
export const correctCertificate = endpoint({
  method: 'POST',
  path: '/certificates/:code/correction',
  tag: 'Certification',
  summary: 'Issue a certificate again with the right name; the former address leads to it',
  access: may('certificate', 'correct'),
  params: z.object({ code: CertificateCode }),
  body: z.strictObject({
    holderName: PersonName.refine((name) => unprintable(name).length === 0, { error: 'name-unprintable' }),
  }),
  response: z.object({ code: z.string() }),
});

/** Repeatable: every call gives the one that took its place. */
export const renewCertificate = endpoint({
  method: 'POST',
  path: '/certificates/:code/renewal',
  tag: 'Certification',
  summary: 'Renew a certificate that expires, or has',
  access: may('certificate', 'renew'),
  params: z.object({ code: CertificateCode }),
  response: z.object({ code: z.string() }),
});

export const listPersonCertificates = endpoint({
  method: 'GET',
  path: '/courses/:courseSlug/people/:personId/certificates',
  tag: 'Certification',
  summary: 'Every certificate of a person in a course, the latest first, with what became of each',
  access: may('certification', 'issue'),
  params: z.object({ courseSlug: Slug, personId: Id }),
  response: z.object({
    person: z.object({ id: Id, name: z.string() }),
    /** The cohort of the caller where she has a seat, else the one where she was certified. */
    cohort: z.object({ id: Id, name: z.string(), seated: z.boolean() }),
    certificates: z.array(
      z.object({
        code: z.string(),
        holderName: z.string(),
        state: z.enum(certificateStates),
        issuedAt: Instant,
        expiresAt: Instant.nullable(),
        /** It expires soon, or has, and nothing took its place. */
        renewable: z.boolean(),
        end: z.object({ at: Instant, reason: z.enum(certificateEnds), note: z.string() }).nullable(),
      }),
    ),
  }),
});
