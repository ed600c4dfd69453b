import { z } from 'zod';
import { endpoint } from './endpoint';
import { may } from './policy';
import { Id, Instant } from './primitives';

/** What she did of a course, or how many hours of its live sessions she attended. */
export const AttestationKind = z.enum(['completion', 'attendance']);
export type AttestationKind = z.infer<typeof AttestationKind>;

export const listMyAttestations = endpoint({
  method: 'GET',
  path: '/me/attestations',
  tag: 'Certification',
  summary: 'What attests the courses that she has followed, the latest first',
  access: may('attestation', 'read'),
  response: z.object({
    attestations: z.array(
      z.object({
        id: Id,
        number: z.string(),
        kind: AttestationKind,
        courseTitle: z.string(),
        cohortName: z.string(),
        issuedAt: Instant,
      }),
    ),
  }),
});

export const getAttestationPdf = endpoint({
  method: 'GET',
  path: '/attestations/:attestationId/pdf',
  tag: 'Certification',
  summary: 'An attestation as PDF',
  access: may('attestation', 'read'),
  params: z.object({ attestationId: Id }),
  produces: 'application/pdf',
  response: z.custom<Uint8Array>(),
});

/**
 * What is attested of a seat that ended before its cohort, or why it is not: `still-hers`, and the job will see to it;
 * `not-attended`; `not-over`, a session that she came to.
 */
export const SeatAttestation = z.discriminatedUnion('state', [
  z.object({ state: z.literal('issued'), number: z.string(), issuedAt: Instant }),
  z.object({ state: z.literal('ready') }),
  z.object({
    state: z.literal('refused'),
    reasons: z.array(z.enum(['still-hers', 'not-attended', 'not-over'])).min(1),
  }),
]);
export type SeatAttestation = z.infer<typeof SeatAttestation>;

const ofSeat = z.object({ cohortId: Id, enrolmentId: Id });

export const getSeatAttestation = endpoint({
  method: 'GET',
  path: '/cohorts/:cohortId/former-members/:enrolmentId/attestation',
  tag: 'Certification',
  summary: 'Whether the hours of presence of who gave her seat back are attested, or can be',
  access: may('attestation', 'issue'),
  params: ofSeat,
  response: SeatAttestation,
});

export const issueSeatAttestation = endpoint({
  method: 'POST',
  path: '/cohorts/:cohortId/former-members/:enrolmentId/attestation',
  tag: 'Certification',
  summary:
    'Attest the hours of presence of who gave her seat back, once; never that she completed the course',
  access: may('attestation', 'issue'),
  params: ofSeat,
  response: SeatAttestation,
});

export const getSeatAttestationPdf = endpoint({
  method: 'GET',
  path: '/cohorts/:cohortId/former-members/:enrolmentId/attestation/pdf',
  tag: 'Certification',
  summary: 'That attestation as PDF',
  access: may('attestation', 'issue'),
  params: ofSeat,
  produces: 'application/pdf',
  response: z.custom<Uint8Array>(),
});
