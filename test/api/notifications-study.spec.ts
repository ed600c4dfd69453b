import { CourseLibrary, type PublishedCourse } from '@tandem/catalogue';
import type { EventName, EventPayload } from '@tandem/contracts';
import { newId, Outbox } from '@tandem/platform';
import { finalCaseOf, handIn } from '../support/academy';
import type { TestApp } from '../support/app';
import { createCohort, createPerson, enrol, insertOrder, type TestPerson } from '../support/factories';
import { settled, startAppWithMails, type TestMails } from '../support/mails';

let mails: TestMails;
let api: TestApp;
let student: TestPerson;
let course: PublishedCourse;

beforeAll(async () => {
  ({ api, mails } = await startAppWithMails());
  course = api.app.get(CourseLibrary).bySlugOrFail('obm');
});
afterAll(() => api.close());
beforeEach(async () => {
  student = await createPerson(api.dataSource, { name: 'Aïcha Benali' });
});

async function publish<N extends EventName>(event: N, payload: EventPayload<N>): Promise<void> {
  await api.dataSource.transaction((tx) => api.app.get(Outbox).publish(tx, event, payload));
  await settled(api.dataSource);
}

const speakEnglish = ({ id }: TestPerson) =>
  api.dataSource.query(`UPDATE person SET locale = 'en' WHERE id = $1`, [id]);

/** With the seat that it is for. */
async function createOrder(status: 'paid' | 'refunded', waivedAt: string | null = null): Promise<string> {
  const cohort = await createCohort(api.dataSource, {
    name: 'Promotion de mars',
    startsOn: '2027-03-01',
    endsOn: '2027-05-24',
  });
  return insertOrder(api.dataSource, cohort.id, student, { status, waivedAt, at: '2027-01-31T23:30:00Z' });
}

async function createWork(
  trainers: TestPerson[],
  review: Parameters<typeof handIn>[3] = null,
): Promise<string> {
  const cohort = await createCohort(api.dataSource, {
    name: 'Promotion de mai',
    trainerIds: trainers.map((t) => t.id),
  });
  const seat = await enrol(api.dataSource, cohort.id, student.id);
  return handIn(api.dataSource, course, seat, review);
}

describe('the receipt of an order', () => {
  it('says what was bought, for how much, when, and under which terms', async () => {
    const id = await createOrder('paid', '2027-01-31T23:30:00Z');
    await publish('billing.order-concluded', { orderId: id });
    const [mail] = await mails.to(student.email);
    expect(mail!.subject).toBe('Ta place est à toi\u202f: Promotion de mars');
    for (const fact of [
      id.slice(-8).toUpperCase(),
      '1\u202f490\u00a0€',
      'du 1er\u00a0mars au 24\u00a0mai 2027',
      'à distance, le 1er\u00a0février 2027',
      'version 2026-11',
      'perdre ton droit de rétractation',
    ]) {
      expect(mail!.text).toContain(fact);
    }
    expect(mail!.links.map((link) => new URL(link).pathname)).toContain('/espace/accueil');
  });

  it('keeps the right to withdraw in sight when it was not waived, in her language', async () => {
    await speakEnglish(student);
    await publish('billing.order-concluded', { orderId: await createOrder('paid') });
    const [mail] = await mails.to(student.email);
    expect(mail!.text).toMatch(/You may withdraw until the end of \d+ February 2027/);
    expect(mail!.text).toContain('€1,490');
  });

  it('is not sent for an order that is no longer paid', async () => {
    await publish('billing.order-concluded', { orderId: await createOrder('refunded') });
    expect(await mails.to(student.email)).toEqual([]);
  });
});

describe('work that is handed in', () => {
  it('is told to each trainer of the cohort in her language, and to nobody else', async () => {
    const [ines, paul] = await Promise.all([
      createPerson(api.dataSource, { roles: ['trainer'] }),
      createPerson(api.dataSource, { roles: ['trainer'] }),
    ]);
    const other = await createPerson(api.dataSource, { roles: ['trainer', 'owner'] });
    await speakEnglish(paul);
    const submissionId = await createWork([ines, paul]);
    await publish('learning.work-submitted', { submissionId });
    const [[toInes], [toPaul]] = await Promise.all([mails.to(ines.email), mails.to(paul.email)]);
    const { title } = finalCaseOf(course);
    expect(toInes!.subject).toBe(`Aïcha Benali a rendu «\u202f${title}\u202f»`);
    expect(toPaul!.subject).toBe(`Aïcha Benali has handed in “${title}”`);
    expect(toInes!.messageId).not.toBe(toPaul!.messageId);
    expect(new URL(toInes!.links[0]!).pathname).toBe(`/formatrice/rendus/${submissionId}`);
    expect(await mails.to(other.email)).toEqual([]);
  });

  it('is told on one line and in one direction, whatever the student is called', async () => {
    const name = 'Aïcha\r\nBcc: a@exemple.fr\u202e';
    await api.dataSource.query('UPDATE person SET name = $2 WHERE id = $1', [student.id, name]);
    const trainer = await createPerson(api.dataSource, { roles: ['trainer'] });
    await publish('learning.work-submitted', { submissionId: await createWork([trainer]) });
    const [mail] = await mails.to(trainer.email);
    expect(mail!.subject).toMatch(/^Aïcha Bcc: a@exemple\.fr a rendu «/);
    expect(mail!.headers).not.toHaveProperty('bcc');
    expect(mail!.text + mail!.html).not.toContain('\u202e');
  });

  it('leads the owners to name a trainer when the cohort has none', async () => {
    const owner = await createPerson(api.dataSource, { roles: ['owner'] });
    await publish('learning.work-submitted', { submissionId: await createWork([]) });
    const [mail] = await mails.to(owner.email);
    expect(new URL(mail!.links[0]!).pathname).toMatch(/^\/direction\/promotions\//);
  });

  it('is not announced once it was reviewed', async () => {
    const trainer = await createPerson(api.dataSource, { roles: ['trainer'] });
    const submissionId = await createWork([trainer], { reviewerId: trainer.id });
    await publish('learning.work-submitted', { submissionId });
    expect(await mails.to(trainer.email)).toEqual([]);
  });
});

describe('work that was reviewed', () => {
  it.each([
    ['accepted', 'Accepté\u202f: «\u202f'],
    ['returned', 'À reprendre, avec un retour\u202f: «\u202f'],
  ] as const)('%s: tells the student, with the reviewer’s words', async (decision, subject) => {
    const reviewer = await createPerson(api.dataSource, { name: 'Inès Martin', roles: ['trainer'] });
    const comment = 'Le <budget> est clair.\nReprends l’étape 2.';
    const submissionId = await createWork([reviewer], { reviewerId: reviewer.id, decision, comment });
    await publish('learning.work-reviewed', { submissionId });
    const [mail] = await mails.to(student.email);
    expect(mail!.subject).toContain(subject);
    expect(mail!.text).toContain('Inès Martin');
    expect(mail!.text).toContain('> Le <budget> est clair.\n> Reprends l’étape 2.');
    expect(mail!.html).toContain('Le &lt;budget&gt; est clair.<br>Reprends l’étape 2.');
    expect(new URL(mail!.links[0]!).pathname).toBe(`/espace/rendus/${finalCaseOf(course).key}`);
  });
});

describe('an issued certificate', () => {
  async function createCertificate(): Promise<string> {
    const cohort = await createCohort(api.dataSource);
    const seat = await enrol(api.dataSource, cohort.id, student.id);
    // What is printed is of the academy, wherever the cohort meets and whatever the course is called later.
    await api.dataSource.query(`UPDATE cohort SET zone = 'America/Toronto' WHERE id = $1`, [cohort.id]);
    const id = newId();
    const facts = { courseTitle: 'OBM, comme on disait alors' };
    await api.dataSource.query(
      `INSERT INTO certificate (id, code, person_id, course_id, enrolment_id, criteria_version, facts, issued_at)
       VALUES ($1, $2, $3, $4, $5, 1, $6, '2027-05-31T22:30:00Z')`,
      [id, `TDM-${id.slice(-8).toUpperCase()}`, student.id, cohort.courseId, seat, facts],
    );
    return id;
  }

  it('is announced with its page', async () => {
    const id = await createCertificate();
    await publish('certification.certificate-issued', { certificateId: id });
    const [mail] = await mails.to(student.email);
    expect(mail!.text).toContain('Délivré le\u202f: 1er\u00a0juin 2027');
    expect(mail!.text).toContain('«\u202fOBM, comme on disait alors\u202f»');
    expect(new URL(mail!.links[0]!).pathname).toBe(`/certificats/TDM-${id.slice(-8).toUpperCase()}`);
  });

  it('is not announced once revoked', async () => {
    const id = await createCertificate();
    await api.dataSource.query('UPDATE certificate SET revoked_at = now() WHERE id = $1', [id]);
    await publish('certification.certificate-issued', { certificateId: id });
    expect(await mails.to(student.email)).toEqual([]);
  });
});
