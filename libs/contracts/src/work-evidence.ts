import { z } from 'zod';
import { AttendanceHours } from './attendance';
import { endpoint } from './endpoint';
import { may } from './policy';
import { Id, Instant } from './primitives';

/** What proves that somebody worked at a distance: what she finished and when, never how long she sat there. */
export const WorkEvidence = z.object({
  cohort: z.object({ id: Id, name: z.string(), zone: z.string(), courseTitle: z.string() }),
  person: z.object({ id: Id, name: z.string() }),
  lessons: z.array(z.object({ title: z.string(), module: z.int(), minutes: z.int(), completedAt: Instant })),
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

const ofMember = z.object({ cohortId: Id, personId: Id });

export const getWorkEvidence = endpoint({
  method: 'GET',
  path: '/cohorts/:cohortId/members/:personId/evidence',
  tag: 'Attendance',
  summary: 'What a member finished at a distance, with its dates, and her hours of live sessions',
  access: may('attendance', 'read'),
  params: ofMember,
  response: WorkEvidence,
});

export const getWorkEvidencePdf = endpoint({
  method: 'GET',
  path: '/cohorts/:cohortId/members/:personId/evidence/pdf',
  tag: 'Attendance',
  summary: 'The same as PDF',
  access: may('attendance', 'read'),
  params: ofMember,
  produces: 'application/pdf',
  response: z.custom<Uint8Array>(),
});

export const getWorkEvidenceZip = endpoint({
  method: 'GET',
  path: '/cohorts/:cohortId/members/:personId/evidence/zip',
  tag: 'Attendance',
  summary: 'The PDF, a CSV for each kind of evidence and SHA256SUMS, in one archive',
  access: may('attendance', 'read'),
  params: ofMember,
  produces: 'application/zip',
  response: z.custom<Uint8Array>(),
});
