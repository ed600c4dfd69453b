import * as contract from '@tandem/contracts';
import { newId } from '@tandem/platform';
import { readCalendar } from '../support/calendars';
import { createCohort, createPerson, type TestPerson } from '../support/factories';
import { loseSeat } from '../support/lost-seat';
import { settled } from '../support/mails';
import { closeDesk, desk, nextBuyer, openDesk, withdraw } from '../support/refund-desk';
import { changeSessions, type SessionChange } from '../support/sessions';
import { place, read } from '../support/shop';
import { setTrainers } from '../support/trainers';
import { waitFor } from '../support/wait-for';

let cohortId: string;
let sessions: string[];

beforeAll(openDesk, 60_000);
afterAll(closeDesk);
beforeEach(async () => {
  await nextBuyer();
  ({ id: cohortId } = await createCohort(desk.shop.dataSource, { capacity: 1, trainerIds: [trainer().id] }));
  await act({ kind: 'plan', ...fields, id: newId(), day: '2098-11-21', weeks: 4 });
  const listed = await desk.shop.as(trainer().token)(contract.listLiveSessions, { params: { cohortId } });
  sessions = listed.sessions.map(({ id }) => id);
  // Of the four, one is over and one will not be.
  await desk.shop.dataSource.query(
    `UPDATE live_session SET starts_at = now() - interval '1 day' WHERE id = $1`,
    [sessions[0]],
  );
  await act({ kind: 'cancel', ...one(3, 0), reason: 'La salle ferme.' });
});

const fields = { title: 'Relecture croisée', description: '', at: '19:00', minutes: 90, joinUrl: null };
const trainer = () => desk.academy.trainer;
const act = (change: SessionChange) => changeSessions(desk.shop, trainer().token, cohortId, change);
const one = (at: number, revision: number) => ({
  sessionId: sessions[at]!,
  scope: 'one' as const,
  revision,
});

async function buy(buyer: TestPerson): Promise<contract.Order> {
  const order = await place(desk.shop, buyer, cohortId);
  await desk.shop.pay(order);
  return waitFor(async () => {
    const now = await read(desk.shop, buyer, order.id);
    return now.status !== 'pending' && now;
  });
}

/** Her mails that carry a calendar, the oldest first. */
async function heard(person: TestPerson) {
  await settled(desk.shop.dataSource);
  const mails = (await desk.mails.to(person.email)).reverse();
  const read = mails.map(async (mail) => {
    // Of one alone the part and the file are the same.
    const texts = [...new Set(await desk.mails.attached(mail))].filter((text) => text.startsWith('BEGIN:VC'));
    const calendars = texts.map(readCalendar);
    return {
      ...{ subject: mail.subject, text: mail.text },
      methods: [...new Set(calendars.map(({ method }) => method))],
      events: calendars.flatMap(({ events }) => events),
      stamps: texts.map((text) => /^DTSTAMP:(\S+)/m.exec(text)![1]!),
    };
  });
  return (await Promise.all(read)).filter(({ events }) => events.length > 0);
}

const jobs = (event: string) =>
  desk.shop.dataSource.query<Array<{ id: string }>>(
    `SELECT o.id FROM outbox o JOIN enrolment e ON e.id = (o.payload->>'enrolmentId')::uuid
     WHERE o.event = $1 AND e.cohort_id = $2`,
    [event, cohortId],
  );

it('puts the sessions to come into the calendar of who joins, and takes them out when her seat ends, once', async () => {
  const order = await buy(desk.buyer);
  const [joined] = await heard(desk.buyer);
  const uids = [1, 2].map((at) => expect.stringContaining(sessions[at]!) as string);
  expect(joined).toMatchObject({
    methods: ['REQUEST'],
    events: uids.map((uid) => ({ uid, sequence: 0, status: 'CONFIRMED' })),
  });
  expect(joined!.text).toContain('voici les séances en direct de ta promotion');
  await act({ kind: 'change', ...one(2, 0), ...fields, day: '2098-12-08' });

  // Stamps are whole seconds.
  await desk.shop.advance(1);
  await Promise.all(Array.from({ length: 5 }, () => withdraw(order.id)));
  const all = await heard(desk.buyer);
  expect(all.map(({ methods }) => methods)).toEqual([['REQUEST'], ['REQUEST'], ['CANCEL']]);
  const left = all[2]!;
  // RFC 5546, 3.2.5: no status, because the session takes place.
  expect(left.events.map(({ uid, sequence, status }) => ({ uid, sequence, status }))).toEqual([
    { uid: joined!.events[0]!.uid, sequence: 0, status: undefined },
    { uid: joined!.events[1]!.uid, sequence: 1, status: undefined },
  ]);
  expect(left.stamps[0]! > joined!.stamps[0]!).toBe(true);
  expect(left.subject).toBe('Séances à retirer de ton agenda\u202f: Promotion d’essai');
  expect(left.text).toContain('est rendue\u202f: les fichiers joints retirent ses séances');
  expect(await jobs('billing.seat-ended')).toHaveLength(1);

  // Who comes back has them again, by a later word on the same change.
  await desk.shop.advance(1);
  await buy(desk.buyer);
  const back = (await heard(desk.buyer))[3]!;
  expect(back).toMatchObject({ methods: ['REQUEST'], events: [{ sequence: 0 }, { sequence: 1 }] });
  expect(back.stamps.every((stamp, at) => stamp > left.stamps[at]!)).toBe(true);

  // A job of her former seat that comes late takes nothing from her.
  const [{ id }] = (await jobs('billing.seat-ended')) as [{ id: string }];
  await desk.shop.dataSource.query('UPDATE outbox SET done_at = NULL WHERE id = $1', [id]);
  await desk.shop.dataSource.query('NOTIFY outbox');
  expect(await heard(desk.buyer)).toHaveLength(4);
});

it('takes out what was cancelled since she left, and nothing from who trains it', async () => {
  const order = await buy(desk.buyer);
  await withdraw(order.id);
  expect((await heard(desk.buyer)).at(-1)).toMatchObject({ methods: ['CANCEL'] });
  await act({ kind: 'cancel', ...one(1, 0), reason: 'La salle ferme.' });
  const again = async () => {
    const [{ id }] = (await jobs('billing.seat-ended')) as [{ id: string }];
    await desk.shop.dataSource.query('UPDATE outbox SET done_at = NULL WHERE id = $1', [id]);
    await desk.shop.dataSource.query('NOTIFY outbox');
    return (await heard(desk.buyer)).slice(2);
  };
  // As a job finds it that could not be done before.
  expect(await again()).toMatchObject([{ methods: ['CANCEL'], events: [{ sequence: 1 }, { sequence: 0 }] }]);
  await desk.shop.dataSource.query(`UPDATE person SET roles = '{trainer}' WHERE id = $1`, [desk.buyer.id]);
  await setTrainers(desk.owner, cohortId, [
    { role: 'lead', personId: trainer().id },
    { role: 'co_trainer', personId: desk.buyer.id },
  ]);
  const before = await heard(desk.buyer);
  await again();
  expect(await heard(desk.buyer)).toEqual(before);
});

it('says nothing of a seat that never was hers', async () => {
  const { shop, buyer } = desk;
  const order = await place(shop, buyer, cohortId);
  await loseSeat(shop, order);
  const other = await createPerson(shop.dataSource);
  await place(shop, other, cohortId);
  await shop.pay(order);
  await waitFor(async () => (await read(shop, buyer, order.id)).status === 'refunded');
  expect(await heard(buyer)).toEqual([]);
  expect(await jobs('billing.seat-ended')).toHaveLength(1);
});
