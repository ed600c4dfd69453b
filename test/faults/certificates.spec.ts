import {
  correctCertificate,
  issueCertificate,
  issueCertificates,
  type ProblemError,
} from '@tandem/contracts';
import { Outbox } from '@tandem/platform';
import type { EntityManager } from 'typeorm';
import { IssueDueCertificatesJob } from '../../libs/certification/src/issue-due-certificates.job';
import { RevokeCertificateJob } from '../../libs/certification/src/revoke-certificate.job';
import { createAcademy, createFinisher, type Academy } from '../support/academy';
import type { TestApp } from '../support/app';
import { createPerson, enrol, insertOrder, type TestPerson } from '../support/factories';
import { settled, startAppWithMails, type TestMails } from '../support/mails';
import { waitFor } from '../support/wait-for';

let mails: TestMails;
let api: TestApp;
let academy: Academy;

beforeAll(async () => {
  ({ api, mails } = await startAppWithMails());
  academy = await createAcademy(api);
});
afterAll(() => api.close());

/** Statements of this database that wait for a row of another. */
const waiting = `pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
const count = async (sql: string, values: unknown[]) =>
  (await api.dataSource.query<Array<{ n: number }>>(`SELECT count(*)::int AS n FROM ${sql}`, values))[0]!.n;

it('one certificate, one credential, one event, one trace and one mail, whoever asks and however many at once', async () => {
  const job = api.app.get(IssueDueCertificatesJob);
  const outbox = api.app.get(Outbox);
  for (let round = 0; round < 3; round++) {
    const { id: personId, email } = await createFinisher(api.dataSource, academy);
    const params = { cohortId: academy.cohortId, personId };
    const click = ({ token }: TestPerson) => api.as(token)(issueCertificate, { params });
    const clicks = Array.from({ length: 50 }, (_, index) =>
      click(index % 2 ? academy.trainer : academy.owner),
    );
    const [issued] = await Promise.all([
      Promise.all(clicks),
      job.sweep(),
      ...Array.from({ length: 5 }, () =>
        api.as(academy.owner.token)(issueCertificates, {
          params: { cohortId: academy.cohortId },
          body: { personIds: [personId] },
        }),
      ),
      ...Array.from({ length: 5 }, () =>
        outbox.publish(api.dataSource.manager, 'learning.progress-changed', {
          personId,
          courseId: academy.course.id,
        }),
      ),
    ]);
    await settled(api.dataSource);

    expect(new Set(issued.map(({ code }) => code)).size).toBe(1);
    expect(await count('certificate WHERE person_id = $1', [personId])).toBe(1);
    const signed = 'certificate_credential d JOIN certificate x ON x.id = d.certificate_id';
    expect(await count(`${signed} WHERE x.person_id = $1`, [personId])).toBe(1);
    expect(await count('issuer_key', [])).toBe(1);
    // Of all rounds: one too many counts whatever certificate it names.
    expect(await count(`audit_log WHERE action = $1`, ['certificate.issue'])).toBe(round + 1);
    expect(await count('outbox WHERE handler = $1', ['mail-certificate-issued'])).toBe(round + 1);
    expect((await mails.to(email)).filter(({ text }) => text.includes(issued[0]!.code))).toHaveLength(1);
  }
});

it('fifty clicks for somebody who is not there yet issue nothing', async () => {
  const person = await createPerson(api.dataSource);
  await enrol(api.dataSource, academy.cohortId, person.id);
  const params = { cohortId: academy.cohortId, personId: person.id };
  const answers = await Promise.allSettled(
    Array.from({ length: 50 }, () => api.as(academy.trainer.token)(issueCertificate, { params })),
  );
  const codes = answers.map(
    (answer) => answer.status === 'rejected' && (answer.reason as ProblemError).problem.code,
  );
  expect(new Set(codes)).toEqual(new Set(['not-eligible']));
  expect(await count('certificate WHERE person_id = $1', [person.id])).toBe(0);
});

it('waits for one that is being issued under other criteria, and gives that one', async () => {
  const { id: personId } = await createFinisher(api.dataSource, academy);
  const params = { cohortId: academy.cohortId, personId };
  const other = api.dataSource.createQueryRunner();
  await other.startTransaction();
  await other.query('SELECT FROM enrolment WHERE person_id = $1 FOR NO KEY UPDATE', [personId]);
  let answered = false;
  const asked = api
    .as(academy.trainer.token)(issueCertificate, { params })
    .finally(() => (answered = true));
  await waitFor(async () => answered || (await count(waiting, [])) > 0);
  await other.query(
    `INSERT INTO certificate (id, code, person_id, course_id, enrolment_id, criteria_version, facts, issued_at)
     SELECT gen_random_uuid(), 'TDM-0THE-R0NE', $1, $2, id, 99, '{}', now() FROM enrolment WHERE person_id = $1`,
    [personId, academy.course.id],
  );
  await other.commitTransaction();
  await other.release();
  expect((await asked).code).toBe('TDM-0THE-R0NE');
  expect(await count('certificate WHERE person_id = $1', [personId])).toBe(1);
});

it('the database refuses a second one of the same achievement and version, whoever writes it', async () => {
  const { id: personId } = await createFinisher(api.dataSource, academy);
  const params = { cohortId: academy.cohortId, personId };
  await api.as(academy.trainer.token)(issueCertificate, { params });
  const again = api.dataSource.query(
    `INSERT INTO certificate (id, code, person_id, course_id, enrolment_id, criteria_version, facts, issued_at)
     SELECT gen_random_uuid(), 'TDM-SEC0-ND00', person_id, course_id, enrolment_id, criteria_version, facts, now()
     FROM certificate WHERE person_id = $1`,
    [personId],
  );
  await expect(again).rejects.toThrow('certificate_one_per_achievement');
});

describe('a seat that ends at the same moment', () => {
  const wait = (many: number) => waitFor(async () => (await count(waiting, [])) >= many);
  const standing = (personId: string) =>
    count('certificate WHERE person_id = $1 AND revoked_at IS NULL', [personId]);
  const release = (tx: EntityManager, personId: string) =>
    tx.query(`UPDATE enrolment SET status = 'released' WHERE person_id = $1`, [personId]);

  it('before her certificate is written: none is', async () => {
    const { id } = await createFinisher(api.dataSource, academy);
    let issued!: Promise<void>;
    await api.dataSource.transaction(async (tx) => {
      await release(tx, id);
      issued = api.app.get(IssueDueCertificatesJob).issueIfDue(id, academy.course.id);
      await wait(1);
    });
    await issued;
    expect(await standing(id)).toBe(0);
  });

  it('while the owner corrects the name: the corrected one does not stand either', async () => {
    const person = await createFinisher(api.dataSource, academy, 'Josiane Prevost');
    const paid = { status: 'paid', at: '2026-09-01T10:00:00Z' } as const;
    const orderId = await insertOrder(api.dataSource, academy.otherCohortId, person, paid);
    const params = { cohortId: academy.cohortId, personId: person.id };
    const owner = api.as(academy.owner.token);
    const { code } = await owner(issueCertificate, { params });
    await release(api.dataSource.manager, person.id);
    let corrected!: Promise<unknown>;
    let ended!: Promise<void>;
    await api.dataSource.transaction(async (tx) => {
      // In the middle: the former one has ended, the new one is not signed yet.
      await tx.query('LOCK TABLE certificate_credential IN ACCESS EXCLUSIVE MODE');
      corrected = owner(correctCertificate, { params: { code }, body: { holderName: 'Josiane Prévost' } });
      await wait(1);
      ended = api.app.get(RevokeCertificateJob).run(orderId);
      await wait(2);
    });
    await Promise.all([corrected, ended]);
    expect(await standing(person.id)).toBe(0);
  });
});
