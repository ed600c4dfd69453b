import * as contract from '@tandem/contracts';
import { addDays, Clock, dayIn, instantOf, Outbox, signToken } from '@tandem/platform';
import { createAcademy, handIn, type Academy } from '../support/academy';
import type { TestApp } from '../support/app';
import { testEnvironment } from '../support/config';
import { discussionOf } from '../support/discussion';
import { createPerson, enrol, type TestPerson } from '../support/factories';
import { settled, startAppWithMails, type TestMails } from '../support/mails';
import { problemOf } from '../support/problem';
import { waitFor } from '../support/wait-for';

let mails: TestMails;
let api: TestApp;
let academy: Academy;
let talk: ReturnType<typeof discussionOf>;
/** Members of the cohort, new for each test. */
let asker: TestPerson;
let helper: TestPerson;
let reader: TestPerson;

beforeAll(async () => {
  ({ api, mails } = await startAppWithMails());
  academy = await createAcademy(api);
  await api.dataSource.query('UPDATE cohort SET capacity = 100');
  talk = discussionOf(api, academy, academy.course.content.modules[1]!.lessons[0]!.id);
});
afterAll(() => api.close());
beforeEach(async () => {
  const member = async (name: string) => {
    const person = await createPerson(api.dataSource, { name });
    await enrol(api.dataSource, academy.cohortId, person.id);
    return person;
  };
  await api.dataSource.query(`UPDATE enrolment SET status = 'released' WHERE person_id <> $1`, [
    academy.otherStudent.id,
  ]);
  await api.dataSource.query('DELETE FROM rate_limit');
  asker = await member('Léa Moreau');
  helper = await member('Maud Leroy');
  reader = await member('Inès Martin');
});

const listOf = async (person: TestPerson) => {
  await settled(api.dataSource);
  return talk.as(person)(contract.listNotifications, { query: {} });
};
const toldTo = async (person: TestPerson) =>
  (await listOf(person)).notifications.map(({ kind, from, title, excerpt }) =>
    [kind, from, title, excerpt].join(' | '),
  );
const unreadOf = async (person: TestPerson) => (await talk.as(person)(contract.getMe, {})).unread;
const markRead = (person: TestPerson, body: { id?: string; topicId?: string; until?: string }) =>
  talk.as(person)(contract.readNotifications, { body });

describe('what happens in discussions', () => {
  it('is told to each person once, for the nearest reason, and never to its author', async () => {
    const { id } = await talk.thread(asker, { title: 'Le prix' });
    // Jobs of several posts run side by side: one after the other, their order is told.
    await talk.reply(helper, id, 'Première réponse');
    await settled(api.dataSource);
    await talk.reply(reader, id, 'Deuxième, pour @maud leroy');
    await settled(api.dataSource);
    await talk.reply(asker, id, 'Merci');
    expect(await toldTo(asker)).toEqual([
      'reply | Inès Martin | Le prix | Deuxième, pour @Maud Leroy',
      'reply | Maud Leroy | Le prix | Première réponse',
    ]);
    expect(await toldTo(helper)).toEqual([
      'thread | Léa Moreau | Le prix | Merci',
      'mention | Inès Martin | Le prix | Deuxième, pour @Maud Leroy',
    ]);
    expect(await toldTo(reader)).toEqual(['thread | Léa Moreau | Le prix | Merci']);
    expect(await toldTo(academy.trainer)).toEqual([]);
    expect(await unreadOf(asker)).toBe(2);
  });

  it('is told once, however often the job runs, and again to whoever an edit calls', async () => {
    const { id } = await talk.thread(asker);
    const { id: postId } = await talk.reply(helper, id);
    const again = () =>
      api.dataSource.transaction((tx) =>
        api.app.get(Outbox).publish(tx, 'community.post-written', { postId }),
      );
    await again();
    await again();
    expect((await listOf(asker)).notifications).toHaveLength(1);
    const params = { postId };
    await talk.as(helper)(contract.editPost, { params, body: { text: 'Pour @Inès, surtout.' } });
    expect((await listOf(asker)).notifications).toHaveLength(1);
    expect((await toldTo(reader))[0]).toMatch(/^mention \| Maud Leroy/);
  });

  it('is told of an answer to whoever asked and whoever gave it', async () => {
    const { id } = await talk.thread(asker, { title: 'Le prix' });
    const { id: replyId } = await talk.reply(helper, id);
    await settled(api.dataSource);
    await talk.mark(academy.trainer, id, replyId);
    expect((await toldTo(asker))[0]).toBe('answer | Maud Leroy | Le prix | Comme ceci.');
    expect((await toldTo(helper))[0]).toBe('answer | Maud Leroy | Le prix | Comme ceci.');
  });

  it('is taken back with the post', async () => {
    const { id } = await talk.thread(asker);
    const { id: replyId } = await talk.reply(helper, id, 'À retirer, @Inès Martin');
    expect((await listOf(reader)).unread).toBe(1);
    await talk.remove(helper, replyId);
    for (const person of [asker, reader]) expect((await listOf(person)).notifications).toEqual([]);
  });

  it('tells trainers of a report until it is settled, and its author why a post is hidden', async () => {
    const { id } = await talk.thread(asker, { title: 'Déplacé' });
    await talk.report(helper, id);
    const [report] = (await listOf(academy.trainer)).notifications;
    expect(report).toMatchObject({
      ...{ kind: 'report', title: 'Déplacé', from: null },
      place: { page: 'reports', cohortId: academy.cohortId },
    });
    await talk.moderate(academy.trainer, id, { hidden: true, reason: 'Restons bienveillantes.' });
    expect((await listOf(academy.trainer)).notifications).toEqual([]);
    expect((await listOf(asker)).notifications).toMatchObject([
      { kind: 'hidden', title: 'Déplacé', place: { page: 'post', threadId: id, postId: id } },
    ]);
    await talk.moderate(academy.trainer, id, { hidden: false });
    expect((await listOf(asker)).notifications).toEqual([]);
  });

  it('shows nothing of a lesson that is not open to her, until it is', async () => {
    const opens = (at: string) =>
      api.dataSource.query(
        `UPDATE cohort_release SET opens_at = ${at} WHERE cohort_id = $1 AND part_id = $2`,
        [academy.cohortId, academy.course.content.modules[1]!.id],
      );
    await opens(`now() + interval '1 day'`);
    try {
      const { id } = await talk.thread(academy.trainer, { title: 'À venir', text: 'Pour @Inès Martin' });
      expect(await toldTo(reader)).toEqual(['mention |  |  | ']);
      await opens(`now() - interval '1 day'`);
      expect((await listOf(reader)).notifications).toMatchObject([
        { title: 'À venir', place: { page: 'post', threadId: id } },
      ]);
    } finally {
      await opens(`now() - interval '1 day'`);
    }
  });

  it('shows nothing of a cohort that she has left', async () => {
    const { id } = await talk.thread(asker);
    await talk.reply(helper, id, 'Entre nous');
    await settled(api.dataSource);
    await api.dataSource.query(`UPDATE enrolment SET status = 'released' WHERE person_id = $1`, [asker.id]);
    expect((await listOf(asker)).notifications).toMatchObject([{ from: null, excerpt: null, place: null }]);
  });
});

it('tells a student in the portal that her work was reviewed, and by mail once', async () => {
  const seat = await enrol(api.dataSource, academy.otherCohortId, asker.id);
  const review = { reviewerId: academy.otherTrainer.id };
  const submissionId = await handIn(api.dataSource, academy.course, seat, review);
  await api.dataSource.transaction((tx) =>
    api.app.get(Outbox).publish(tx, 'learning.work-reviewed', { submissionId }),
  );
  expect((await listOf(asker)).notifications).toMatchObject([
    { kind: 'review', from: 'Zoé Blanc', place: { page: 'work' } },
  ]);
  await passDigest(academy.otherCohortId);
  expect(await mails.to(asker.email)).toHaveLength(1);
});

it('marks as read one, those of a thread, or what was on the page', async () => {
  const one = await talk.thread(asker);
  const two = await talk.thread(asker);
  for (const { id } of [one, two, two]) await talk.reply(helper, id);
  const { notifications } = await listOf(asker);
  await markRead(asker, { topicId: two.id });
  expect(await unreadOf(asker)).toBe(1);
  await talk.reply(helper, one.id);
  await settled(api.dataSource);
  await markRead(asker, { until: notifications[0]!.createdAt });
  expect(await unreadOf(asker)).toBe(1);
  await markRead(helper, {});
  expect(await unreadOf(asker)).toBe(1);
  await markRead(asker, { id: (await listOf(asker)).notifications[0]!.id });
  expect(await unreadOf(asker)).toBe(0);
});

/** Moves the clock past the next 18:00 of Paris, and waits until a mail to somebody who has something unread is there. */
async function passDigest(cohortId = academy.cohortId): Promise<void> {
  const witness = await createPerson(api.dataSource);
  const other = await createPerson(api.dataSource);
  for (const { id } of [witness, other]) await enrol(api.dataSource, cohortId, id);
  const place = discussionOf(api, { cohortId }, academy.course.content.modules[1]!.lessons[0]!.id);
  await place.reply(other, (await place.thread(witness)).id);
  await settled(api.dataSource);
  const clock = api.app.get(Clock);
  const today = dayIn('Europe/Paris', clock.now());
  const due = [today, addDays(today, 1)].map((day) => instantOf(day, '18:00', 'Europe/Paris'));
  const next = due.find((instant) => instant > clock.now())!;
  await clock.advance(next.getTime() - clock.now().getTime() + 61_000);
  await waitFor(async () => (await mails.to(witness.email)).length === 1);
  await settled(api.dataSource);
}

describe('the daily mail', () => {
  it('gathers at 18:00 what is unread, once, with the way out in its headers', async () => {
    const { id } = await talk.thread(asker, { title: 'Le prix' });
    await talk.reply(helper, id, 'Cent euros, **net**');
    await talk.reply(reader, id, 'Comme @Léa Moreau voudra');
    expect(await listOf(asker)).toMatchObject({ unread: 2 });
    expect(await mails.to(asker.email)).toEqual([]);
    await passDigest();
    const [mail, ...more] = await mails.to(asker.email);
    expect(more).toEqual([]);
    expect(mail!.subject).toBe('2 nouveautés t’attendent');
    expect(mail!.text).toContain('Maud Leroy répond à ton fil «\u202fLe prix\u202f».');
    expect(mail!.text).toContain('> Cent euros, net');
    expect(mail!.text).toContain('Inès Martin te mentionne dans «\u202fLe prix\u202f».');
    expect(mail!.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
    expect(mail!.headers['list-unsubscribe']).toMatch(
      /^<http:\/\/127\.0\.0\.1:3000\/desabonnement\/recapitulatif\?jeton=[\w.-]+&type=all>$/,
    );
    await talk.reply(helper, id, 'Une autre');
    await passDigest();
    const [second] = await mails.to(asker.email);
    expect(await mails.to(asker.email)).toHaveLength(2);
    expect(second!.text).toContain('> Une autre');
    expect(second!.text).not.toContain('Cent euros');
  });

  it('does not leave when all is read, gone, or of a kind that she does not want', async () => {
    const { id } = await talk.thread(asker);
    await talk.reply(helper, id);
    await listOf(asker);
    await markRead(asker, {});
    const second = await talk.thread(reader);
    const { id: replyId } = await talk.reply(helper, second.id);
    await talk.as(helper)(contract.setDigestSettings, { body: { kinds: ['mention', 'answer'] } });
    await talk.reply(reader, id);
    await markRead(asker, {});
    await settled(api.dataSource);
    await markRead(asker, {});
    await talk.remove(helper, replyId);
    await passDigest();
    for (const person of [asker, helper, reader]) expect(await mails.to(person.email)).toEqual([]);
  });

  it('is left for one kind, or for all, by the links in it alone', async () => {
    const { id } = await talk.thread(asker);
    await talk.reply(helper, id, 'Pour @Léa Moreau');
    await talk.reply(helper, id, 'Encore');
    await passDigest();
    const [mail] = await mails.to(asker.email);
    const links = mail!.links.filter((link) => link.includes('/desabonnement/'));
    const leave = (kind: contract.DigestKind | 'all', token: string) =>
      api.as()(contract.leaveDigest, { body: { kind, token } });
    const tokenOf = (kind: string) =>
      new URL(links.find((link) => link.endsWith(`type=${kind}`))!).searchParams.get('jeton')!;
    expect(links.map((link) => new URL(link).searchParams.get('type'))).toEqual(['mention', 'reply', 'all']);
    expect(await problemOf(leave('thread', tokenOf('reply')))).toMatchObject({ code: 'token-invalid' });
    expect(await problemOf(leave('all', tokenOf('mention')))).toMatchObject({ code: 'token-invalid' });
    const kinds = async () => (await talk.as(asker)(contract.getDigestSettings, {})).kinds;
    expect(await kinds()).toEqual([...contract.mailKinds]);
    await leave('reply', tokenOf('reply'));
    await leave('reply', tokenOf('reply'));
    expect(await kinds()).toEqual(contract.mailKinds.filter((kind) => kind !== 'reply'));
    await leave('all', tokenOf('all'));
    expect(await kinds()).toEqual(['announcement', 'absence']);
    await talk.as(asker)(contract.setDigestSettings, { body: { kinds: ['mention'] } });
    expect(await kinds()).toEqual(['mention']);
  });

  it('takes a link of somebody who is gone without a word', async () => {
    const nobody = '01936f2e-aaaa-7bbb-8ccc-0123456789ab';
    const token = signToken(testEnvironment()['SECRET_KEY']!, 'digest-leave-all', nobody);
    await api.as()(contract.leaveDigest, { body: { kind: 'all', token } });
  });
});
