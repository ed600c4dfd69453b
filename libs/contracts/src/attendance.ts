import { z } from 'zod';
import { endpoint } from './endpoint';
import { may } from './policy';
import { CalendarDay, freeText, Id, Instant } from './primitives';

/** Half-days are cut at 13:00 on the wall of the cohort's zone; an evening belongs to the afternoon. */
export const DayHalf = z.enum(['morning', 'afternoon']);
export type DayHalf = z.infer<typeof DayHalf>;

/**
 * `signed` by herself; by the trainer, with her reason: `noted` present, `left` before the end, `absent`, which she may
 * also have told herself, beforehand or afterwards.
 */
export const AttendanceKind = z.enum(['signed', 'noted', 'left', 'absent']);
export type AttendanceKind = z.infer<typeof AttendanceKind>;

export const AttendanceMark = z.object({
  id: Id,
  kind: AttendanceKind,
  at: Instant,
  /** Who signed or noted it. */
  byName: z.string(),
  /** Of presence. */
  minutes: z.int(),
  reason: z.string().nullable(),
  /** Of an absence or of an early leave; null until a trainer has said. */
  justified: z.boolean().nullable(),
  /** How she came to sign. */
  method: z.enum(['qr', 'code']).nullable(),
  /** Added after the trainer had countersigned. */
  late: z.boolean(),
  /** By the member herself: she signed, or told of her absence. */
  own: z.boolean(),
});
export type AttendanceMark = z.infer<typeof AttendanceMark>;

export const AttendanceLine = z.object({
  enrolmentId: Id,
  personName: z.string(),
  state: z.enum(['waiting', 'present', 'left', 'absent']),
  minutes: z.int(),
  /** In the order in which they were made: the last one counts. */
  marks: z.array(AttendanceMark),
});
export type AttendanceLine = z.infer<typeof AttendanceLine>;

/** Signing begins so many minutes before a half-day, and a sheet may be countersigned so many before its end. */
export const signingMarginMinutes = 15;

/** `coming` until a quarter of an hour before; `late` once nobody can sign any more. */
export const SheetState = z.enum(['coming', 'ready', 'open', 'late', 'countersigned', 'cancelled']);
export type SheetState = z.infer<typeof SheetState>;

export const AttendanceHalf = z.object({
  sessionId: Id,
  half: DayHalf,
  title: z.string(),
  day: CalendarDay,
  startsAt: Instant,
  endsAt: Instant,
  minutes: z.int(),
  state: SheetState,
  /** Of the cohort, in this half-day. */
  expected: z.int(),
  present: z.int(),
  /** Reasons for an absence that wait for a trainer’s answer. */
  toAnswer: z.int(),
});
export type AttendanceHalf = z.infer<typeof AttendanceHalf>;

/**
 * What a member signs, word for word, in the language of the sheet whatever the reader's. A change of the sentence is another
 * version: signatures name theirs, and sheets print the sentence.
 */
export const signedWording = {
  version: '2026-12',
  text: 'Je certifie avoir suivi cette demi-journée de formation.',
};

/**
 * Hours of live sessions: attended and held, of those that are over, and of these with those still to come. A session at
 * which nobody was noted present counts nowhere once it is over.
 */
export const AttendanceHours = z.object({
  presentMinutes: z.int(),
  heldMinutes: z.int(),
  plannedMinutes: z.int(),
});
export type AttendanceHours = z.infer<typeof AttendanceHours>;

const Place = z.object({ id: Id, name: z.string(), zone: z.string(), courseTitle: z.string() });
const halfOfSession = z.object({ sessionId: Id, half: DayHalf });

export const listAttendance = endpoint({
  method: 'GET',
  path: '/cohorts/:cohortId/attendance',
  tag: 'Attendance',
  summary: 'Attendance sheets of a cohort, one a half-day, and the hours of each member',
  access: may('attendance', 'read'),
  params: z.object({ cohortId: Id }),
  response: z.object({
    cohort: Place,
    halves: z.array(AttendanceHalf),
    members: z.array(AttendanceHours.extend({ enrolmentId: Id, personName: z.string() })),
  }),
});

export const listAttendanceLines = endpoint({
  method: 'GET',
  path: '/cohorts/:cohortId/attendance/lines',
  tag: 'Attendance',
  summary: 'What the sheets of a cohort say of each member, half-day by half-day',
  access: may('attendance', 'read'),
  params: z.object({ cohortId: Id }),
  response: z.object({
    cohort: Place,
    halves: z.array(AttendanceHalf),
    /** Members, and whoever has given up her seat and stands on a sheet. */
    members: z.array(
      AttendanceHours.extend({
        enrolmentId: Id,
        personName: z.string(),
        /** In the order of `halves`; null where the sheet has no line of hers. */
        lines: z.array(AttendanceLine.pick({ state: true, minutes: true }).nullable()),
      }),
    ),
  }),
});

export const getAttendanceSheet = endpoint({
  method: 'GET',
  path: '/live-sessions/:sessionId/attendance/:half',
  tag: 'Attendance',
  summary: 'The attendance sheet of a half-day, and the code while it can be signed',
  access: may('attendance', 'read'),
  params: halfOfSession,
  response: z.object({
    cohort: Place,
    /** Whether she trains the cohort: an owner who does not looks on. */
    keeps: z.boolean(),
    sheet: AttendanceHalf.extend({ lines: z.array(AttendanceLine) }),
    /** From when it may be countersigned. */
    countersignableFrom: Instant,
    signing: z.object({ code: z.string(), closesAt: Instant }).nullable(),
    countersignature: z.object({ sheetId: Id, byName: z.string(), at: Instant, hash: z.string() }).nullable(),
  }),
});

export const getAttendancePdf = endpoint({
  method: 'GET',
  path: '/live-sessions/:sessionId/attendance/:half/pdf',
  tag: 'Attendance',
  summary: 'The attendance sheet as PDF: as countersigned, with what was added since, or provisional',
  access: may('attendance', 'read'),
  params: halfOfSession,
  produces: 'application/pdf',
  response: z.custom<Uint8Array>(),
});

/** For an auditor who holds a sheet: what it is of, without a name of anybody. */
export const checkAttendanceSheet = endpoint({
  method: 'GET',
  path: '/attendance-sheets/:sheetId',
  tag: 'Attendance',
  summary: 'What a countersigned sheet is of and its hash, to compare with the paper',
  access: may('attendance', 'check'),
  params: z.object({ sheetId: Id }),
  response: z.object({
    academyName: z.string(),
    course: z.string(),
    cohort: z.string(),
    session: z.string(),
    half: DayHalf,
    day: CalendarDay,
    startsAt: Instant,
    endsAt: Instant,
    zone: z.string(),
    expected: z.int(),
    present: z.int(),
    countersignedAt: Instant,
    /** Made since. */
    additions: z.int(),
    hash: z.string(),
  }),
});

export const openSigning = endpoint({
  method: 'POST',
  path: '/live-sessions/:sessionId/attendance/:half/openings',
  tag: 'Attendance',
  summary: 'Let members sign for ten minutes, by a new code; the code before ends at once',
  access: may('attendance', 'keep'),
  params: halfOfSession,
});

export const closeSigning = endpoint({
  method: 'DELETE',
  path: '/live-sessions/:sessionId/attendance/:half/openings',
  tag: 'Attendance',
  summary: 'End the code that members sign by',
  access: may('attendance', 'keep'),
  params: halfOfSession,
});

export const noteAttendance = endpoint({
  method: 'POST',
  path: '/live-sessions/:sessionId/attendance/:half/marks',
  tag: 'Attendance',
  summary: 'Note members present, gone early or absent, and why; once countersigned, an addition',
  access: may('attendance', 'keep'),
  params: halfOfSession,
  body: z.strictObject({
    /** Of those for whom the same is true. */
    enrolmentIds: z.array(Id).min(1, { error: 'nobody-chosen' }).max(500),
    kind: z.enum(['noted', 'left', 'absent']),
    /** Of presence, for who left early. */
    minutes: z.coerce.number().int().min(1).max(480).optional(),
    justified: z.boolean(),
    reason: freeText(300, 1),
  }),
});

export const countersignAttendance = endpoint({
  method: 'POST',
  path: '/live-sessions/:sessionId/attendance/:half/countersignature',
  tag: 'Attendance',
  summary: 'Countersign a half-day: its sheet stays as it is from then on',
  access: may('attendance', 'keep'),
  params: halfOfSession,
});

export const signAttendance = endpoint({
  method: 'POST',
  path: '/me/attendance/signatures',
  tag: 'Attendance',
  summary: 'Sign for the half-day whose code the trainer shows; a second time changes nothing',
  access: may('attendance', 'sign'),
  body: z.strictObject({
    /** What she was shown; the code has to be of it. */
    sessionId: Id,
    half: DayHalf,
    /** Case, spaces and hyphens do not matter. */
    code: z.string().trim().min(1).max(20),
    method: z.enum(['qr', 'code']),
  }),
});

export const tellAbsence = endpoint({
  method: 'POST',
  path: '/me/attendance/absences',
  tag: 'Attendance',
  summary: 'Tell the trainers why she will not be there, or why she was not',
  access: may('attendance', 'sign'),
  body: z.strictObject({ sessionId: Id, half: DayHalf, reason: freeText(300, 1) }),
});

export const getMyAttendance = endpoint({
  method: 'GET',
  path: '/me/attendance',
  tag: 'Attendance',
  summary: 'What she can sign now, what she signed and her hours, by cohort',
  access: may('attendance', 'sign'),
  response: z.object({
    cohorts: z.array(
      AttendanceHours.extend({
        cohort: Place,
        /** An instalment is unpaid: until it is she signs nothing there. */
        paused: z.boolean(),
        halves: z.array(
          AttendanceHalf.omit({ expected: true, present: true, toAnswer: true }).extend({
            signing: z.object({ closesAt: Instant }).nullable(),
            mark: AttendanceMark.nullable(),
            /** Whether she may say why she will not be there, or was not. */
            mayTell: z.boolean(),
            /** Her reason waits for a trainer’s answer. */
            waits: z.boolean(),
          }),
        ),
      }),
    ),
  }),
});
