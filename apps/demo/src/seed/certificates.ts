import type { CertificateEnd } from '@tandem/contracts';
import { addMonths, dayIn, instantOf } from '@tandem/platform';
import { completeAll, type Shop } from './cohort-members';
import { endSeat } from './end-seat';
import { handInAll } from './hand-ins';
import { trainer } from './people';

interface Issue {
  code: string;
  daysAgo: number;
  /** As it was misspelt. */
  name?: string;
  end?: { daysAgo: number; reason: CertificateEnd; note?: string };
}

interface Pioneer {
  name: string;
  /** The first one first: each takes the place of the one before. */
  issues: Issue[];
  left?: boolean;
}

/**
 * The first cohort, three years ago, before seats were sold: certificates that expire, have expired, were withdrawn, bear a
 * corrected name or were renewed.
 */
const pioneers: Pioneer[] = [
  { name: 'Armelle Kerguelen', issues: [{ code: 'TDM-8KQ4-2RHM', daysAgo: 1070 }] },
  { name: 'Diane Lefort', issues: [{ code: 'TDM-3ZC9-X7WD', daysAgo: 1113 }] },
  {
    name: 'Perrine Aubry',
    issues: [
      {
        code: 'TDM-5VNA-0J6T',
        daysAgo: 702,
        name: 'Périne Aubry',
        end: { daysAgo: 698, reason: 'corrected' },
      },
      { code: 'TDM-E2PB-94KY', daysAgo: 698 },
    ],
  },
  {
    name: 'Sabrina Messaoudi',
    issues: [
      {
        code: 'TDM-7GMX-H1S8',
        daysAgo: 1108,
        end: {
          ...{ daysAgo: 1030, reason: 'misconduct' },
          note: 'Son cas final reprenait, chiffres compris, celui d’une autre élève. Elle l’a reconnu au téléphone.',
        },
      },
    ],
  },
  {
    name: 'Hortense Vial',
    issues: [
      { code: 'TDM-Q0D3-6FVC', daysAgo: 1110, end: { daysAgo: 25, reason: 'renewed' } },
      { code: 'TDM-B94W-TR5N', daysAgo: 25 },
    ],
    left: true,
  },
];

export async function certifyPioneers(shop: Shop, cohortId: string, reviewer: string): Promise<void> {
  const { seed, addPerson } = shop;
  for (const { name, issues, left } of pioneers) {
    const at = seed.daysAgo(1215);
    const personId = await addPerson({ name }, 1215);
    const enrolmentId = seed.id(at);
    await seed.insert('enrolment', {
      ...{ id: enrolmentId, cohort_id: cohortId, person_id: personId, created_at: at, activated_at: at },
      status: 'active',
    });
    if (left) await endSeat(seed, enrolmentId, seed.daysAgo(1000));
    const done = issues[0]!.daysAgo;
    await completeAll(shop, personId, { days: 1199, idle: done + 4 });
    await handInAll(shop, {
      ...{ personId, enrolmentId, reviewer, finalCase: 'accepted' },
      at: [1190, 1150, done + 2],
    });
    await certify(shop, { personId, enrolmentId, name, issues });
  }
  await seed.client.query(
    `UPDATE cohort SET archived_at = $2, seats_taken =
       (SELECT count(*) FROM enrolment WHERE cohort_id = $1 AND status <> 'released') WHERE id = $1`,
    [cohortId, seed.daysAgo(1000)],
  );
}

async function certify(
  { seed, course }: Shop,
  { personId, enrolmentId, name, issues }: Pioneer & { personId: string; enrolmentId: string },
): Promise<void> {
  const { title, hours, modules, certification } = course.content;
  const { rows } = await seed.client.query<Record<'cohortName' | 'startedOn' | 'endedOn', string>>(
    `SELECT c.name AS "cohortName", c.starts_on::text AS "startedOn", c.ends_on::text AS "endedOn"
     FROM cohort c JOIN enrolment e ON e.cohort_id = c.id WHERE e.id = $1`,
    [enrolmentId],
  );
  const facts = {
    ...{ courseTitle: title, academyName: 'Académie Tandem', ...rows[0], reviewerName: trainer.name },
    hours: Math.round(hours.lessons + hours.exercises + hours.live),
    modules: modules
      .filter(({ lessons }) => lessons.length > 0)
      .map(({ number, title }) => ({ number, title })),
  };
  let [replaces, expires]: [string | null, Date | null] = [null, null];
  for (const { code, daysAgo, name: misspelt, end } of issues) {
    const issuedAt = seed.daysAgo(daysAgo);
    const id = seed.id(issuedAt);
    // A corrected one keeps the end of the one that it replaces.
    const corrected = issues.find((one) => one.end?.daysAgo === daysAgo)?.end?.reason === 'corrected';
    expires = corrected ? expires : endOf(issuedAt, certification.validMonths);
    await seed.insert('certificate', {
      ...{
        id,
        code,
        person_id: personId,
        course_id: course.id,
        enrolment_id: enrolmentId,
      },
      ...{ criteria_version: certification.version, issued_at: issuedAt, expires_at: expires, replaces },
      facts: JSON.stringify({ holderName: misspelt ?? name, ...facts }),
      ...{ revoked_at: end ? seed.daysAgo(end.daysAgo) : null, revoked_reason: end?.reason ?? null },
      revoked_note: end?.note ?? '',
    });
    replaces = id;
  }
}

/** The last minute of a day in Paris, so many months on; null where it is valid for ever. */
function endOf(issuedAt: Date, months: number | null): Date | null {
  const zone = 'Europe/Paris';
  return months === null ? null : instantOf(addMonths(dayIn(zone, issuedAt), months), '23:59', zone);
}
