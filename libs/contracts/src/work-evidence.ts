import { z } from 'zod';
import { AttendanceHours } from './attendance';
import { endpoint } from './endpoint';
import { may } from './policy';
import { Id, Instant } from './primitives';

/** A seat from when it bound to when it was given back; until null while it is hers. */
const SeatSpan = z.object({ enrolmentId: Id, from: Instant, until: Instant.nullable() });

/**
 * What proves that somebody worked at a distance: what she finished and when, never how long she sat there. Of the time of
 * one seat: what she did with another one stands in the evidence of that.
 */
export const WorkEvidence = z.object({
  cohort: z.object({ id: Id, name: z.string(), zone: z.string(), courseTitle: z.string() }),
  person: z.object({ id: Id, name: z.string() }),
  seat: SeatSpan,
  /** Hers at the same cohort, before or after; each has its own evidence. */
  otherSeats: z.array(SeatSpan),
  lessons: z.array(z.object({ title: z.string(), module: z.int(), minutes: z.int(), completedAt: Instant })),
  /** Finished before the seat was hers: of the course, and not of its time. */
  lessonsBefore: z.int(),
  /** Of all the lessons of the course. */
  lessonCount: z.int(),
  /** Announced minutes of the lessons that she finished, exercises included. */
  announcedMinutes: z.int(),
  quizzes: z.array(
    z.object({ title: z.string(), submittedAt: Instant, score: z.number(), passed: z.boolean() }),
  ),
  works: z.array(
    z.object({
      title: z.string(),
      number: z.int(),
      submittedAt: Instant,
      review: z
        .object({ decision: z.enum(['accepted', 'returned']), at: Instant, byName: z.string() })
        .nullable(),
    }),
  ),
  /** Posts of hers in the discussions of the cohort. */
  exchanges: z.int(),
  sessions: AttendanceHours,
});
export type WorkEvidence = z.infer<typeof WorkEvidence>;

const ofMember = {
  params: z.object({ cohortId: Id, personId: Id }),
  /** Which of her seats at the cohort: the one that she has, else the last that she had, unless told. */
  query: z.object({ seat: Id.optional() }),
};

export const getWorkEvidence = endpoint({
  method: 'GET',
  path: '/cohorts/:cohortId/members/:personId/evidence',
  tag: 'Attendance',
  summary:
    'What a member, or who gave her seat back, finished at a distance, with its dates, and her hours of live sessions',
  access: may('attendance', 'read'),
  ...ofMember,
  response: WorkEvidence,
});

export const getWorkEvidencePdf = endpoint({
  method: 'GET',
  path: '/cohorts/:cohortId/members/:personId/evidence/pdf',
  tag: 'Attendance',
  summary: 'The same as PDF',
  access: may('attendance', 'read'),
  ...ofMember,
  produces: 'application/pdf',
  response: z.custom<Uint8Array>(),
});

export const getWorkEvidenceZip = endpoint({
  method: 'GET',
  path: '/cohorts/:cohortId/members/:personId/evidence/zip',
  tag: 'Attendance',
  summary: 'The PDF, a CSV for each kind of evidence and SHA256SUMS, in one archive',
  access: may('attendance', 'read'),
  ...ofMember,
  produces: 'application/zip',
  response: z.custom<Uint8Array>(),
});

/** `unpaid`: her lessons were closed for want of payment when it ended. Trainers hear no more of an order. */
export const SeatEndReason = z.enum(['given-back', 'unpaid']);
export type SeatEndReason = z.infer<typeof SeatEndReason>;

export const listFormerMembers = endpoint({
  method: 'GET',
  path: '/cohorts/:cohortId/former-members',
  tag: 'Attendance',
  summary:
    'Who had a seat at a cohort and gave it back, the last one first, with her hours of live sessions until then',
  access: may('attendance', 'read'),
  params: z.object({ cohortId: Id }),
  response: z.object({
    cohort: z.object({ id: Id, name: z.string(), zone: z.string() }),
    members: z.array(
      AttendanceHours.pick({ presentMinutes: true, heldMinutes: true }).extend({
        ...{ enrolmentId: Id, personId: Id, name: z.string() },
        ...{ from: Instant, until: Instant, reason: SeatEndReason },
      }),
    ),
  }),
});
