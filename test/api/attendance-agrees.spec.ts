import { halfDaysOf, seatAttendance } from '@tandem/cohorts';
import * as contract from '@tandem/contracts';
import { addDays, Clock, dayIn, instantOf, newId } from '@tandem/platform';
import fc from 'fast-check';
import { IssueAttestationsJob } from '../../libs/certification/src/issue-attestations.job';
import { startTestApp, type TestApp } from '../support/app';
import { insertSession } from '../support/attendance';
import { seatHeld } from '../support/ended-seat';
import { createCohort, createPerson, enrol, type TestPerson } from '../support/factories';

let api: TestApp;
let trainer: TestPerson;

beforeAll(async () => {
  api = await startTestApp();
  trainer = await createPerson(api.dataSource, { name: 'Nora Petit', roles: ['trainer'] });
});
afterAll(() => api.close());

const zone = 'Europe/Paris';
const day = 86_400_000;

const mark = fc.record({
  member: fc.nat(2),
  half: fc.nat(1),
  kind: fc.constantFrom('noted' as const, 'left' as const, 'absent' as const),
  justified: fc.boolean(),
  /**
   * For which time an absence was told: the present one; one of the same half-day before the session was moved, or was made
   * longer; the afternoon, or the morning, that it had while it lay across 13:00.
   */
  told: fc.constantFrom(...(['now', 'elsewhen', 'shorter', 'afternoon', 'morning'] as const)),
});
const session = fc.record({
  daysAgo: fc.integer({ min: -3, max: 30 }),
  hour: fc.integer({ min: 5, max: 21 }),
  minute: fc.constantFrom('00', '30'),
  minutes: fc.integer({ min: 30, max: 480 }),
  cancelled: fc.nat(4).map((n) => n === 0),
  marks: fc.array(mark, { maxLength: 5 }),
});
type Session = ReturnType<typeof session.generate>['value'];
type HalfDay = ReturnType<typeof halfDaysOf>[number];

/** A cohort that has ended, with three members; the second got her seat a fortnight ago, the third gave hers back last week. */
async function createMembers() {
  const { id: cohortId, courseId } = await createCohort(api.dataSource, {
    endsOn: '2026-03-01',
    trainerIds: [trainer.id],
  });
  const people = [];
  for (let member = 0; member < 3; member++) people.push(await createPerson(api.dataSource));
  const seats = await Promise.all(people.map(({ id }) => enrol(api.dataSource, cohortId, id)));
  return { cohortId, courseId, people, seats };
}

async function write(
  cohortId: string,
  seats: string[],
  { daysAgo, hour, minute, minutes, cancelled, marks }: Session,
) {
  const on = addDays(dayIn(zone, api.app.get(Clock).now()), -daysAgo);
  const begins = instantOf(on, `${String(hour).padStart(2, '0')}:${minute}`, zone);
  const { sessionId } = await insertSession(api.dataSource, cohortId, { begins, minutes });
  if (cancelled)
    await api.dataSource.query(
      `UPDATE live_session SET cancelled_at = now(), cancel_reason = 'Grève' WHERE id = $1`,
      [sessionId],
    );
  const halves = halfDaysOf({ startsAt: begins, minutes }, zone);
  for (const [order, { member, half: index, kind, justified, told }] of marks.entries()) {
    const half = halves[index % halves.length]!;
    const { half: of, from, to } = kind === 'absent' ? toldFor(half, told) : half;
    await api.dataSource.query(
      `INSERT INTO attendance_mark (id, session_id, half, enrolment_id, kind, minutes, starts_at, ends_at, marked_by,
         marked_at, reason, justified)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'Vu.', $11)`,
      [
        ...[newId(), sessionId, of, seats[member], kind],
        { noted: half.minutes, left: Math.ceil(half.minutes / 3), absent: 0 }[kind],
        ...[from, to, trainer.id],
        ...[new Date(begins.getTime() + order * 1000), kind === 'noted' ? null : justified],
      ],
    );
  }
  return { sessionId, halves: halves.map(({ half }) => half) };
}

/** The half-day that an absence was told for, when now there is this one. */
function toldFor(
  now: HalfDay,
  told: Session['marks'][number]['told'],
): Pick<HalfDay, 'half' | 'from' | 'to'> {
  const { half, from, to, day: on } = now;
  const later = (instant: Date, minutes: number) => new Date(instant.getTime() + minutes * 60_000);
  const noon = instantOf(on, '13:00', zone);
  switch (told) {
    case 'now':
      return { half, from, to };
    case 'elsewhen':
      return { half, from: later(from, 7), to: later(to, 7) };
    case 'shorter':
      return { half, from, to: later(to, -10) };
    case 'afternoon':
      return { half: 'afternoon', from: noon, to: later(noon, 90) };
    case 'morning':
      return { half: 'morning', from, to: later(from, 90) };
  }
}

/** What one would add up by hand, from the sheets alone. */
async function sheetsSay(
  sessions: Array<Awaited<ReturnType<typeof write>>>,
  seat: string,
  { since, until = null }: { since: Date; until?: Date | null },
  now: Date,
) {
  const sum = { present: 0, held: 0, toCome: 0, excused: 0 };
  const over: Array<{ ends: Date; present: boolean; expected: boolean }> = [];
  for (const { sessionId, halves } of sessions) {
    const sheets = await Promise.all(
      halves.map(async (half) => {
        const { sheet } = await api.as(trainer.token)(contract.getAttendanceSheet, {
          params: { sessionId, half },
        });
        return sheet;
      }),
    );
    const ends = new Date(sheets.at(-1)!.endsAt);
    const marks = sheets.flatMap(({ lines }) => lines.flatMap((line) => line.marks));
    const hers = sheets.map(({ lines }) => lines.find(({ enrolmentId }) => enrolmentId === seat));
    const present = hers.reduce((minutes, line) => minutes + (line?.minutes ?? 0), 0);
    const all = sheets.reduce((minutes, sheet) => minutes + sheet.minutes, 0);
    const inHerTime = ends >= since && (until === null || ends <= until);
    if (sheets[0]!.state === 'cancelled' || (!inHerTime && present === 0)) continue;
    if (ends > now) sum.toCome += all;
    else if (marks.some(({ minutes }) => minutes > 0)) {
      const excused = hers.reduce(
        (minutes, line, index) =>
          line?.marks.at(-1)?.justified ? minutes + sheets[index]!.minutes - line.minutes : minutes,
        0,
      );
      sum.present += present;
      sum.held += all;
      sum.excused += excused;
      over.push({ ends, present: present > 0, expected: present > 0 || excused < all });
    }
  }
  const inOrder = over
    .filter(({ expected }) => expected)
    // Of two that end together, to have come to one is to have come.
    .sort((a, b) => a.ends.getTime() - b.ends.getTime() || Number(a.present) - Number(b.present));
  return { ...sum, missed: inOrder.length - 1 - inOrder.findLastIndex(({ present }) => present) };
}

const there = { member: 0, half: 0, kind: 'noted' as const, justified: false, told: 'now' as const };
const excused = { ...there, member: 1, kind: 'absent' as const, justified: true };
const held = { daysAgo: 5, minute: '30' as const, cancelled: false };
/** Cut at 13:00 once, each is whole now: from 12:30 on an afternoon, from 11:30 until 13:30 a morning. */
const movedAcrossNoon: Session[] = [
  { ...held, hour: 12, minutes: 240, marks: [there, { ...excused, told: 'afternoon' }] },
  { ...held, hour: 11, minutes: 120, daysAgo: 6, marks: [there, { ...excused, told: 'afternoon' }] },
  { ...held, hour: 12, minutes: 240, daysAgo: 7, marks: [there, { ...excused, told: 'morning' }] },
  { ...held, hour: 13, minutes: 120, daysAgo: 8, marks: [there, { ...excused, told: 'shorter' }] },
];

it('says the same on sheets, board, evidence, certificate, attestation and to whom messages go, whatever was marked', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(session, { minLength: 1, maxLength: 4 }), async (planned) => {
      const { cohortId, courseId, people, seats } = await createMembers();
      const sessions = [];
      for (const one of planned) sessions.push(await write(cohortId, seats, one));
      const now = api.app.get(Clock).now();
      const late = new Date(now.getTime() - 14 * day);
      await api.dataSource.query('UPDATE enrolment SET activated_at = $2 WHERE id = $1', [seats[1], late]);
      const gone = new Date(now.getTime() - 7 * day);
      await seatHeld(api.dataSource, seats[2]!, { from: new Date('2026-01-05'), until: gone });
      await api.app.get(IssueAttestationsJob).run();
      const call = api.as(trainer.token);
      const { members } = await call(contract.getBoard, { params: { cohortId } });
      const list = await call(contract.listAttendance, { params: { cohortId } });
      const audience = await call(contract.getAnnouncementAudience, { params: { cohortId } });
      for (const [index, { id: personId, token }] of people.slice(0, 2).entries()) {
        const since = index === 0 ? new Date('2026-01-05') : late;
        const { present, held, toCome, excused, missed } = await sheetsSay(
          sessions,
          seats[index]!,
          { since },
          now,
        );
        const hours = { presentMinutes: present, heldMinutes: held, plannedMinutes: held + toCome };
        expect(list.members.find(({ enrolmentId }) => enrolmentId === seats[index])).toMatchObject(hours);
        expect((await api.as(token)(contract.getMyAttendance, {})).cohorts[0]).toMatchObject(hours);
        const { sessions: proved } = await call(contract.getWorkEvidence, {
          params: { cohortId, personId },
          query: {},
        });
        expect(proved).toEqual(hours);
        const { attendance, risks } = members.find((member) => member.personId === personId)!;
        expect(attendance).toEqual({ presentMinutes: present, heldMinutes: held });
        // Two in a row are said on the board; whoever missed the last is whom a message to the absent is for.
        const absent = missed < 2 ? [] : [expect.objectContaining({ kind: 'absent', sessions: missed })];
        expect(risks.filter(({ kind }) => kind === 'absent')).toEqual(absent);
        const { fits } = audience.members.find((member) => member.personId === personId)!;
        expect(fits.includes('absent')).toBe(missed > 0);
        const [{ criterion }] = await api.dataSource.query<[{ criterion: unknown }]>(
          `SELECT ${seatAttendance('$1', '$2', '$3')} AS criterion`,
          [personId, courseId, now],
        );
        expect(criterion).toEqual(held + toCome > 0 ? [{ present, held, excused, toCome }] : []);
        const [attested] = await api.dataSource.query<Array<{ facts: { attendance: unknown } }>>(
          `SELECT facts FROM attestation WHERE enrolment_id = $1 AND kind = 'attendance'`,
          [seats[index]],
        );
        expect(attested?.facts.attendance).toEqual(
          present > 0 ? { presentMinutes: present, plannedMinutes: held + toCome } : undefined,
        );
      }
      // Who has left stands on the sheets alone and in what proves that she followed, until her end.
      const { present, held, toCome } = await sheetsSay(
        sessions,
        seats[2]!,
        { since: new Date('2026-01-05'), until: gone },
        now,
      );
      const left = { presentMinutes: present, heldMinutes: held };
      const { members: former } = await call(contract.listFormerMembers, { params: { cohortId } });
      expect(former).toEqual([expect.objectContaining({ enrolmentId: seats[2], ...left })]);
      const { sessions: proved, seat } = await call(contract.getWorkEvidence, {
        params: { cohortId, personId: people[2]!.id },
        query: {},
      });
      expect(proved).toEqual({ ...left, plannedMinutes: held + toCome });
      expect(seat.until).toBe(gone.toISOString());
      for (const { name, ids } of [
        { name: 'board', ids: members.map((member) => member.personId) },
        { name: 'audience', ids: audience.members.map((member) => member.personId) },
      ])
        expect([name, ids.sort()]).toEqual([
          name,
          people
            .slice(0, 2)
            .map(({ id }) => id)
            .sort(),
        ]);
    }),
    { numRuns: 12, examples: [[movedAcrossNoon]] },
  );
}, 60_000);
