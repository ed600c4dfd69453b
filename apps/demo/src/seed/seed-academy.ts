import { importCourse } from '@tandem/catalogue';
import { weeklyReleasePlan, weeklySessions } from '@tandem/cohorts';
import { loadCurriculum, obmFolder } from '@tandem/curriculum';
import { hashPassword } from '@tandem/identity';
import { dataSourceOptions } from '@tandem/api';
import { academyTime } from '@tandem/platform';
import type { Release } from '@tandem/contracts';
import { Client } from 'pg';
import type Stripe from 'stripe';
import { DataSource } from 'typeorm';
import { announce, keepTemplates } from './announcements';
import { signPast } from './attendance';
import { needTheirTrainer } from './at-risk';
import { bookPast, seller } from './books';
import { certifyPioneers } from './certificates';
import { enrolFinishing, enrolToCome, enrolUnderWay } from './cohort-members';
import { writeToOneAnother } from './contacts';
import { discuss } from './discussions';
import { liveSession } from './live-sessions';
import { putOnSale, sellOtherwise } from './offers';
import { otherTrainer, owner, password, trainer } from './people';
import { keepRemarks } from './remarks';
import { Seed, type Course } from './sql';
import { withStripeHistory } from './stripe-history';
import { queueFor, smallCapacity } from './waitlist';

const price = 149_000;

/** A lesson that is read once it was played in the live session of the second week of its module. */
const withTheSession: Release[] = [
  {
    ...{ moduleSlug: 'mesurer-les-resultats', lessonSlug: 'dire-les-mauvaises-nouvelles' },
    ...{ day: 38, at: '20:30' },
  },
];

type StripeAccount = Parameters<typeof withStripeHistory>[0];

/** Imports the curriculum (every time) and, in an empty database, fills the demonstration's academy. */
export async function seedAcademy(databaseUrl: string, stripe: StripeAccount): Promise<void> {
  const dataSource = await new DataSource(dataSourceOptions(databaseUrl)).initialize();
  try {
    await importCourse(dataSource, await loadCurriculum(obmFolder), await academyTime(dataSource));
    const movements = await fillAcademy(databaseUrl, stripe);
    await bookPast(dataSource, movements);
    if (movements.length === 0) return;
    await signPast(dataSource, new Date());
    await needTheirTrainer(dataSource, new Date());
  } finally {
    await dataSource.destroy();
  }
}

/** Returns what moved at Stripe; nothing where the academy is there already. */
async function fillAcademy(databaseUrl: string, stripe: StripeAccount): Promise<Stripe.BalanceTransaction[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM person WHERE roles <> $1', [[]]);
    if (rowCount) return [];
    const passwordHash = await hashPassword(password);
    return await withStripeHistory(stripe, async (history) => {
      await client.query('BEGIN');
      const seed = new Seed(client, new Date());
      const course = await seed.course();
      const addPerson = personAdder(seed, passwordHash);
      const ownerId = await addPerson(owner, 1290, ['owner']);
      await seed.insert('seller', { id: 1, identity: seller, saved_at: seed.daysAgo(399) });
      const claire = await addPerson(trainer, 1280, ['trainer']);
      const nadege = await addPerson(otherTrainer, 380, ['trainer']);
      const cohort = cohortAdder(seed, course, ownerId);
      const shop = { seed, course, addPerson, stripe: history, price };
      await certifyPioneers(shop, await cohort('Promotion pilote', -1200, 6, [claire], 'closed'), claire);
      await enrolFinishing(shop, await cohort('Promotion d’été', -84, 12, [claire], 'closed'), claire);
      const autumn = await cohort('Promotion d’automne', -29, 32, [claire], 'closed', price, withTheSession);
      await enrolUnderWay(shop, autumn, claire);
      await discuss(shop, autumn);
      await writeToOneAnother(shop);
      await announce(shop, autumn, claire);
      await keepTemplates(seed, [ownerId, claire]);
      await keepRemarks(seed, course, claire);
      const winter = await cohort('Promotion d’hiver', 48, 16, [claire, nadege], 'open');
      await enrolToCome(shop, winter);
      const evenings = await cohort('Promotion du soir', 76, smallCapacity, [nadege], 'open');
      await queueFor(shop, evenings);
      const circle = await cohort('Cercle de pratique du printemps', 134, 12, [claire], 'open', 39_000);
      await sellOtherwise(seed, ownerId, { winter, circle, price });
      await client.query('COMMIT');
    });
  } finally {
    await client.end();
  }
}

export type AddPerson = ReturnType<typeof personAdder>;

function personAdder(seed: Seed, passwordHash: string) {
  return async (
    person: { name: string; email?: string; qualifications?: string },
    daysAgo: number,
    roles: string[] = [],
  ): Promise<string> => {
    const at = seed.daysAgo(daysAgo);
    const id = seed.id(at);
    await seed.insert('person', {
      id,
      email: person.email ?? emailOf(person.name),
      name: person.name,
      password_hash: passwordHash,
      roles,
      qualifications: person.qualifications ?? '',
      locale: 'fr',
      created_at: at,
      terms_accepted_at: at,
      last_seen_at: null,
    });
    return id;
  };
}

/** The cohort starts on the Monday nearest to `startInDays` from now, and lasts twelve weeks. */
function cohortAdder(seed: Seed, course: Course, ownerId: string) {
  return async (
    name: string,
    startInDays: number,
    capacity: number,
    trainers: string[],
    status: string,
    cost = price,
    lessons: Release[] = [],
  ) => {
    const at = seed.daysAgo(Math.max(30, 30 - startInDays));
    const id = seed.id(at);
    const startsOn = seed.dayFromNow(toMonday(seed.now, startInDays));
    const endsOn = seed.dayFromNow(toMonday(seed.now, startInDays) + 83);
    const zone = 'Europe/Paris';
    await seed.insert('cohort', {
      ...{
        id,
        course_id: course.id,
        name,
        status,
        starts_on: startsOn,
        ends_on: endsOn,
        zone,
        capacity,
      },
      release_plan: JSON.stringify([
        ...weeklyReleasePlan(course.modules.map((module) => module.slug)),
        ...lessons,
      ]),
      created_at: at,
    });
    await putOnSale(seed, ownerId, { id, name, status, at, price: cost });
    for (const [index, trainer] of trainers.entries())
      await seed.insert('cohort_trainer', {
        ...{ cohort_id: id, person_id: trainer, role: index === 0 ? 'lead' : 'co_trainer' },
      });
    const sessions = weeklySessions({ startsOn, endsOn, zone, weekday: 4, at: '19:00' });
    for (const [index, session] of sessions.entries())
      await seed.insert('live_session', liveSession(seed, { cohortId: id, zone, at }, index, session));
    return id;
  };
}

function toMonday(now: Date, days: number): number {
  const weekday = new Date(now.getTime() + days * 86_400_000).getUTCDay() || 7;
  return days - (weekday - 1);
}

function emailOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return `${plain.replace(/[^a-z]+/g, '.')}@exemple.fr`;
}
