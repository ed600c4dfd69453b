import { z } from 'zod';
import { ChecklistItem } from './members';
import { endpoint } from './endpoint';
import { may } from './policy';
import { Id, Instant, SearchText, Slug } from './primitives';

/**
 * Where somebody stands: she still has to do something, everything is met, she holds one, it expires within two months,
 * it has expired, the owner took it back.
 */
export const trackingStates = ['missing', 'eligible', 'issued', 'expiring', 'expired', 'revoked'] as const;
export type TrackingState = (typeof trackingStates)[number];

/** What became of her seat at that cohort: `released` has ended, her certificate keeps her on the list. */
const Seat = z.enum(['active', 'paused', 'released']);

const Counts = z.record(z.enum(trackingStates), z.int());

export const listCertifications = endpoint({
  method: 'GET',
  path: '/certifications',
  tag: 'Certification',
  summary: 'Who is eligible, who is missing what, who is certified and until when',
  access: may('certification', 'issue'),
  query: z.strictObject({
    cohortId: Id.optional(),
    state: z.enum(trackingStates).optional(),
    search: SearchText,
    page: z.coerce.number().int().min(1).max(10_000).default(1),
    /** All whom the filters find, on one page. */
    whole: z.literal('yes').optional(),
  }),
  response: z.object({
    /** Of everybody in reach, in the cohort when one is named: each person once. */
    counts: Counts,
    people: z.array(
      z.object({
        personId: Id,
        name: z.string(),
        cohort: z.object({ id: Id, name: z.string() }),
        courseSlug: Slug,
        seat: Seat,
        state: z.enum(trackingStates),
        met: z.int(),
        of: z.int(),
        missing: z.array(ChecklistItem),
        /** The one that stands, else the last. */
        certificate: z
          .object({ code: z.string(), issuedAt: Instant, expiresAt: Instant.nullable() })
          .nullable(),
      }),
    ),
    /** How many the filters find. */
    total: z.int(),
    page: z.int(),
    pageSize: z.int(),
  }),
});

export const previewCertificates = endpoint({
  method: 'GET',
  path: '/cohorts/:cohortId/certificates',
  tag: 'Certification',
  summary: 'Who would get a certificate, who would not and why',
  access: may('certification', 'issue'),
  params: z.object({ cohortId: Id }),
  response: z.object({
    cohort: z.object({ id: Id, name: z.string() }),
    given: z.array(z.object({ personId: Id, name: z.string(), seat: Seat })),
    left: z.array(
      z.object({
        personId: Id,
        name: z.string(),
        seat: Seat,
        state: z.enum(trackingStates),
        missing: z.array(ChecklistItem),
      }),
    ),
  }),
});

/** Repeatable: a job for each person gives her the one certificate of her achievement. */
export const issueCertificates = endpoint({
  method: 'POST',
  path: '/cohorts/:cohortId/certificates',
  tag: 'Certification',
  summary: 'Issue the certificates of those named who meet the criteria; the others are left out',
  access: may('certification', 'issue'),
  params: z.object({ cohortId: Id }),
  body: z.strictObject({ personIds: z.array(Id).min(1).max(500) }),
  response: z.object({ asked: z.int() }),
  status: 202,
});
