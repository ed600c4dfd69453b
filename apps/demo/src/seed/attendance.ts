import { attendanceFacts, freezeSheet, halfDaysOf, sheetOf } from '@tandem/cohorts';
import { signedWording, type DayHalf } from '@tandem/contracts';
import { newId } from '@tandem/platform';
import { createHash } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';

interface Session {
  id: string;
  starts_at: Date;
  minutes: number;
  zone: string;
  course: string;
  trainer_id: string;
  /** `silent`: nothing was heard of her lately. */
  seats: Array<{ enrolment: string; person: string; silent: boolean }>;
}

type Absence = { reason: string; justified: boolean } | null;

/** Who, of those in the order of their seats, was not there as usual: by the remainder of a place and a session. */
const stories: Record<number, { kind: 'noted' | 'left' | 'absent' } & NonNullable<Absence>> = {
  3: { kind: 'absent', reason: 'Enfant malade, prévenue la veille.', justified: true },
  9: {
    kind: 'noted',
    reason: 'Téléphone déchargé\u202f: présente à l’écran toute la séance.',
    justified: false,
  },
  14: { kind: 'left', reason: 'Coupure d’internet, partie avant les questions.', justified: true },
  18: { kind: 'absent', reason: 'Pas de nouvelles.', justified: false },
};

const vanished = { kind: 'absent', reason: 'Pas de nouvelles.', justified: false } as const;

/** Sessions of the past as they were signed; the latest one still waits for its countersignature. */
export async function signPast(dataSource: DataSource, now: Date): Promise<void> {
  await dataSource.transaction(async (tx) => {
    const sessions = await tx.query<Session[]>(
      `SELECT s.id, s.starts_at, s.minutes, c.zone, v.content->>'title' AS course,
         (SELECT person_id FROM cohort_trainer WHERE cohort_id = c.id ORDER BY person_id LIMIT 1) AS trainer_id,
         (SELECT json_agg(json_build_object('enrolment', e.id, 'person', e.person_id, 'silent', EXISTS (
             SELECT FROM lesson_progress l WHERE l.person_id = e.person_id
             HAVING max(l.completed_at) BETWEEN $1::timestamptz - interval '14 days' AND $1::timestamptz - interval '10 days')
             AND s.starts_at > $1::timestamptz - interval '16 days') ORDER BY e.id)
          FROM enrolment e WHERE e.cohort_id = c.id AND e.status IN ('active', 'paused')) AS seats
       FROM live_session s JOIN cohort c ON c.id = s.cohort_id
         JOIN LATERAL (SELECT content FROM course_version WHERE course_id = c.course_id ORDER BY number DESC LIMIT 1) v ON true
       WHERE s.cancelled_at IS NULL AND s.starts_at + make_interval(mins => s.minutes + 15) < $1
         AND EXISTS (SELECT FROM enrolment e WHERE e.cohort_id = c.id AND e.status IN ('active', 'paused'))
       ORDER BY s.starts_at`,
      [now],
    );
    for (const [number, session] of sessions.entries()) {
      for (const half of halfDaysOf(
        { startsAt: session.starts_at, minutes: session.minutes },
        session.zone,
      )) {
        await sign(tx, session, half, number);
        if (number < sessions.length - 1) await countersign(tx, session, half.half, half.to);
      }
    }
  });
}

async function sign(
  tx: EntityManager,
  session: Session,
  half: ReturnType<typeof halfDaysOf>[number],
  number: number,
): Promise<void> {
  const after = (minutes: number) => new Date(half.from.getTime() + minutes * 60_000);
  const openingId = newId();
  await tx.query(
    `INSERT INTO attendance_opening (id, session_id, half, opened_by, opened_at, closes_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [openingId, session.id, half.half, session.trainer_id, after(0), after(10)],
  );
  for (const [place, { enrolment, person, silent }] of session.seats.entries()) {
    const story = silent ? vanished : stories[(place * 7 + number * 5) % 23];
    const kind = story?.kind ?? 'signed';
    const minutes = { signed: half.minutes, noted: half.minutes, left: 30, absent: 0 }[kind];
    const signed = kind === 'signed';
    await tx.query(
      `INSERT INTO attendance_mark (id, session_id, half, enrolment_id, kind, minutes, starts_at, ends_at, marked_by,
         marked_at, reason, justified, opening_id, method, wording, address_hash)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      [
        ...[newId(), session.id, half.half, enrolment, kind, minutes, half.from, half.to],
        ...[signed ? person : session.trainer_id, after(signed ? 1 + (place % 7) : half.minutes - 5)],
        ...[story?.reason ?? null, story && kind !== 'noted' ? story.justified : null],
        ...(signed
          ? [openingId, place % 4 ? 'qr' : 'code', signedWording.version, addressHash(person)]
          : [null, null, null, null]),
      ],
    );
  }
}

async function countersign(tx: EntityManager, session: Session, half: DayHalf, at: Date): Promise<void> {
  const reach = { personId: session.trainer_id, scope: 'any' } as const;
  const facts = await attendanceFacts(tx, { sessionId: session.id }, reach);
  const around = { academyName: 'Académie Tandem', course: session.course, cohort: facts.cohort };
  const { trainer_id: personId } = session;
  await freezeSheet(tx, around, sheetOf(facts, half, at), {
    personId,
    at,
    addressHash: addressHash(personId),
  });
}

const addressHash = (personId: string) => createHash('sha256').update(personId).digest('hex');
