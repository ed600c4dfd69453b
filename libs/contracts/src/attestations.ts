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
