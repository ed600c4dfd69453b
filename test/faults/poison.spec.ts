import { newId, Relay } from '@tandem/platform';
import { IssueAttestationsJob } from '../../libs/certification/src/issue-attestations.job';
import { IssueDueCertificatesJob } from '../../libs/certification/src/issue-due-certificates.job';
import { IssueMissingCredentialsJob } from '../../libs/certification/src/issue-missing-credentials.job';
import { RemindOfExpiryJob } from '../../libs/certification/src/remind-of-expiry.job';
import { OfferFreedSeats } from '../../libs/cohorts/src/waitlist/offer-freed-seats';
import { createAcademy, createFinisher, finishLessons, type Academy } from '../support/academy';
import { startTestApp, type TestApp } from '../support/app';
import { createCohort, createPerson, enrol } from '../support/factories';

let api: TestApp;
let academy: Academy;

beforeAll(async () => {
  api = await startTestApp();
  // Each job runs when it is told to.
  await api.app.get(Relay).onApplicationShutdown();
  academy = await createAcademy(api);
  await api.dataSource.query(
    `CREATE FUNCTION poison() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'poison'; END $$`,
  );
});
afterAll(() => api.close());

/** From now on whatever is written to this row of a table fails. */
const poison = (table: string, column: string, id: string) =>
  api.dataSource.query(
    `CREATE TRIGGER poison BEFORE INSERT OR UPDATE ON ${table} FOR EACH ROW
     WHEN (NEW.${column} = '${id}') EXECUTE FUNCTION poison()`,
  );
const idsIn = async (column: string, table: string) =>
  (await api.dataSource.query<Array<{ id: string }>>(`SELECT ${column} AS id FROM ${table}`))
    .map(({ id }) => id)
    .sort();

describe('one row that always fails', () => {
  it('keeps no other certificate from being issued, signed and told to expire', async () => {
    const [first, bad, last] = [
      (await createFinisher(api.dataSource, academy)).id,
      (await createFinisher(api.dataSource, academy)).id,
      (await createFinisher(api.dataSource, academy)).id,
    ];
    await poison('certificate', 'person_id', bad!);
    await api.app.get(IssueDueCertificatesJob).sweep();
    expect(await idsIn('person_id', 'certificate')).toEqual([first, last].sort());

    await api.dataSource.query('DELETE FROM certificate_credential');
    const [unsigned, ...others] = await idsIn('id', 'certificate');
    await poison('certificate_credential', 'certificate_id', unsigned!);
    await api.app.get(IssueMissingCredentialsJob).run();
    expect(await idsIn('certificate_id', 'certificate_credential')).toEqual(others);

    await api.dataSource.query(`UPDATE certificate SET expires_at = now() + interval '10 days'`);
    await poison('certificate_reminder', 'certificate_id', unsigned!);
    await api.app.get(RemindOfExpiryJob).run();
    expect(await idsIn('certificate_id', 'certificate_reminder')).toEqual(others);
  });

  it('keeps no other attestation from being written', async () => {
    const { id: cohortId } = await createCohort(api.dataSource, { endsOn: '2026-03-01' });
    const people = [];
    for (const name of ['Anaïs', 'Lou', 'Zoé']) {
      const { id } = await createPerson(api.dataSource, { name });
      await enrol(api.dataSource, cohortId, id);
      await finishLessons(api.dataSource, id, academy.course);
      people.push(id);
    }
    const [bad, ...others] = people;
    await poison('attestation', 'person_id', bad!);
    await api.app.get(IssueAttestationsJob).run();
    expect(await idsIn('person_id', 'attestation')).toEqual(others.sort());
  });

  it('keeps no other cohort from offering its seats', async () => {
    const queueOf = async () => {
      const { id } = await createCohort(api.dataSource, { capacity: 1 });
      const { id: personId } = await createPerson(api.dataSource);
      await api.dataSource.query(
        `INSERT INTO waitlist_entry (id, cohort_id, person_id, number, status, joined_at)
         VALUES ($1, $2, $3, 1, 'waiting', now())`,
        [newId(), id, personId],
      );
      return id;
    };
    const [first, bad, last] = [await queueOf(), await queueOf(), await queueOf()];
    await poison('waitlist_entry', 'cohort_id', bad!);
    await api.app.get(OfferFreedSeats).run();
    const offered = `waitlist_entry WHERE status = 'offered'`;
    expect(await idsIn('cohort_id', offered)).toEqual([first, last].sort());
  });
});
