import * as contract from '@tandem/contracts';
import { checkCredential } from '@tandem/credential';
import { Outbox } from '@tandem/platform';
import { IssueDueCertificatesJob } from '../../libs/certification/src/issue-due-certificates.job';
import { RemindOfExpiryJob } from '../../libs/certification/src/remind-of-expiry.job';
import { createAcademy, createFinisher, type Academy } from '../support/academy';
import type { TestApp } from '../support/app';
import type { TestPerson } from '../support/factories';
import { settled, startAppWithMails, type TestMails } from '../support/mails';
import { readPdf } from '../support/pdf';
import { problemOf } from '../support/problem';

let mails: TestMails;
let api: TestApp;
let academy: Academy;

beforeAll(async () => {
  ({ api, mails } = await startAppWithMails());
  academy = await createAcademy(api);
});
afterAll(() => api.close());

async function certified(name: string): Promise<{ person: TestPerson; code: string }> {
  const person = await createFinisher(api.dataSource, academy, name);
  return { person, code: await issue(person, academy.trainer) };
}

const issue = async ({ id }: TestPerson, by: TestPerson) =>
  (
    await api.as(by.token)(contract.issueCertificate, {
      params: { cohortId: academy.cohortId, personId: id },
    })
  ).code;
const verify = (code: string) => api.as()(contract.getCertificate, { params: { code } });
const hers = async ({ token }: TestPerson) =>
  (await api.as(token)(contract.getCertification, { params: { courseSlug: 'obm' } })).certificate;
const onDashboard = async ({ token }: TestPerson) => {
  const { certification } = await api.as(token)(contract.getDashboard, {});
  return [certification.certificateCode, certification.ended];
};
const owner = () => api.as(academy.owner.token);
const trainer = () => api.as(academy.trainer.token);
const told = async ({ email }: TestPerson, subject: string) => {
  await settled(api.dataSource);
  return (await mails.to(email)).filter((mail) => mail.subject === subject);
};
const bell = async ({ token }: TestPerson) => {
  const { notifications } = await api.as(token)(contract.listNotifications, { query: {} });
  return notifications
    .filter(({ kind }) => kind.startsWith('certificate-'))
    .map(({ kind, title, place }) => [kind, title, place?.page === 'certificate' ? place.code : null]);
};
const findings = async (code: string) => {
  const credential = await api.as()(contract.getCredential, { params: { code } });
  const found = await checkCredential(credential, {
    did: await api.as()(contract.getIssuer, {}),
    statusList: await api.as()(contract.getStatusList, { params: { list: 1 } }),
    now: new Date(),
  });
  return found.filter(({ outcome }) => outcome !== 'passed').map(({ check, reason }) => `${check} ${reason}`);
};
const printed = async (code: string) => {
  const answer = await fetch(`${api.url}/certificates/${code}/pdf`);
  return readPdf(new Uint8Array(await answer.arrayBuffer())).text.replace(/\s+/g, ' ');
};

describe('taken back by the owner', () => {
  let person: TestPerson;
  let code: string;

  beforeAll(async () => {
    ({ person, code } = await certified('Agathe Simonet'));
    const body = { reason: 'misconduct' as const, note: 'Copié chez une autre.' };
    await owner()(contract.revokeCertificate, { params: { code }, body });
    await owner()(contract.revokeCertificate, { params: { code }, body });
    // Words of another tab are not thanked for and forgotten.
    const other = { params: { code }, body: { ...body, note: 'Copié deux fois.' } };
    await expect(owner()(contract.revokeCertificate, other)).rejects.toMatchObject({
      problem: { code: 'certificate-ended' },
    });
  });

  it('says so to whoever checks it, with the reason and without a private word', async () => {
    const found = await verify(code);
    expect(found).toMatchObject({ state: 'revoked', end: { reason: 'misconduct' }, replacedBy: null });
    expect(JSON.stringify(found)).not.toContain('Copié');
    expect(await findings(code)).toEqual(['status revoked']);
    expect(await printed(code)).toContain('ce certificat ne vaut plus');
    expect(await told(person, 'Ton certificat a été retiré')).toHaveLength(1);
    const { courseTitle } = found;
    expect(await bell(person)).toEqual([
      ['certificate-revoked', courseTitle, code],
      ['certificate-issued', courseTitle, code],
    ]);
  });

  it('shows staff the note, and keeps it out of the audit log', async () => {
    const params = { courseSlug: 'obm', personId: person.id };
    const { certificates } = await trainer()(contract.listPersonCertificates, { params });
    expect(certificates).toMatchObject([{ code, state: 'revoked', end: { note: 'Copié chez une autre.' } }]);
    const [{ log }] = await api.dataSource.query<[{ log: string }]>(
      `SELECT string_agg(after::text, ' ') AS log FROM audit_log WHERE action = 'certificate.revoke'`,
    );
    expect(log).toContain(code);
    expect(log).not.toContain('Copié');
  });

  it('tells its holder, whom no other is promised', async () => {
    const certificate = await hers(person);
    expect(certificate).toMatchObject({ code, state: 'revoked', end: { reason: 'misconduct' } });
    expect(await onDashboard(person)).toEqual([null, 'withdrawn']);
  });

  it('is not issued again by a job nor by a trainer; by the owner it is', async () => {
    await api.app.get(IssueDueCertificatesJob).sweep();
    await expect(issue(person, academy.trainer)).rejects.toMatchObject({
      problem: { code: 'certificate-withdrawn' },
    });
    const again = await issue(person, academy.owner);
    expect(await verify(again)).toMatchObject({ state: 'valid', earlier: [] });
    expect(await verify(code)).toMatchObject({ state: 'revoked', replacedBy: null });
    expect(await hers(person)).toMatchObject({ code: again, state: 'valid', end: null });
    expect(await onDashboard(person)).toEqual([again, null]);
  });
});

it('has a picture for links that are shared, of the size that they show', async () => {
  const { code } = await certified('Maud Vidal');
  const answer = await fetch(`${api.url}/certificates/${code}/image`);
  expect(answer.headers.get('content-type')).toBe('image/png');
  const png = Buffer.from(await answer.arrayBuffer());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(png.length).toBeGreaterThan(10_000);
});

describe('corrected', () => {
  it('has a new code and the right name; the old address, credential and PDF lead to it', async () => {
    const { person, code } = await certified('Solene Jaquet');
    // As of one that was issued long ago: nothing is achieved anew.
    await api.dataSource.query(
      `UPDATE certificate SET expires_at = expires_at - interval '100 days' WHERE code = $1`,
      [code],
    );
    const body = { holderName: 'Solène Jacquet' };
    const before = await verify(code);
    const done = await owner()(contract.correctCertificate, { params: { code }, body });
    expect(await owner()(contract.correctCertificate, { params: { code }, body })).toEqual(done);
    expect(await verify(done.code)).toMatchObject({
      ...{ state: 'valid', holderName: 'Solène Jacquet', expiresAt: before.expiresAt },
      earlier: [{ issuedAt: before.issuedAt, end: { reason: 'corrected' } }],
    });
    // Her former name is found by whoever had the former code alone.
    expect(JSON.stringify(await verify(done.code))).not.toContain(code);
    expect(await verify(code)).toMatchObject({ state: 'replaced', replacedBy: done.code });
    expect(await findings(code)).toEqual(['status revoked']);
    expect(await findings(done.code)).toEqual([]);
    expect(await printed(code)).toContain(`par le certificat ${done.code}`);
    expect(await told(person, 'Ton certificat est corrigé')).toHaveLength(1);
    expect(await onDashboard(person)).toEqual([done.code, null]);
    expect(await bell(person)).toContainEqual(['certificate-replaced', before.courseTitle, done.code]);
    // What would be printed as boxes is refused, with the field.
    const latin = owner()(contract.correctCertificate, {
      params: { code: done.code },
      body: { holderName: 'Соланж Jacquet' },
    });
    expect((await problemOf(latin)).errors).toMatchObject([
      { pointer: '#/holderName', detail: expect.stringContaining('alphabet latin') as string },
    ]);
    await expect(
      owner()(contract.correctCertificate, { params: { code }, body: { holderName: 'Une autre' } }),
    ).rejects.toMatchObject({ problem: { code: 'certificate-ended' } });
    await expect(
      owner()(contract.revokeCertificate, { params: { code }, body: { reason: 'holder-request' } }),
    ).rejects.toMatchObject({ problem: { code: 'certificate-ended' } });
  });
});

describe('that expires', () => {
  const expireIn = (code: string, days: number) =>
    api.dataSource.query(
      `UPDATE certificate SET expires_at = now() + make_interval(days => $2) WHERE code = $1`,
      [code, days],
    );

  it('is valid for as long as the course says, in its credential too', async () => {
    const { code } = await certified('Rokhaya Sarr');
    const { issuedAt, expiresAt } = await verify(code);
    const months = academy.course.content.certification.validMonths!;
    const years = new Date(expiresAt!).getUTCFullYear() - new Date(issuedAt).getUTCFullYear();
    expect(years * 12).toBe(months);
    const { validUntil } = await api.as()(contract.getCredential, { params: { code } });
    expect(validUntil).toBe(expiresAt);
    expect(await printed(code)).toContain('Valable jusqu’au');
    await expect(trainer()(contract.renewCertificate, { params: { code } })).rejects.toMatchObject({
      problem: { code: 'not-renewable' },
    });
  });

  it('reminds its holder once at each step, whoever runs the job and however often', async () => {
    const { person, code } = await certified('Estelle Monnier');
    const job = api.app.get(RemindOfExpiryJob);
    const reminders = async (days: number) => {
      await expireIn(code, days);
      await Promise.all([job.run(), job.run(), job.run()]);
      await settled(api.dataSource);
      return (await mails.to(person.email)).filter(({ subject }) => subject.includes('est valable jusqu’au'))
        .length;
    };
    expect(await reminders(61)).toBe(0);
    const unread = async () =>
      (await api.as(person.token)(contract.listNotifications, { query: {} })).notifications.filter(
        ({ kind, readAt }) => kind === 'certificate-expiring' && readAt === null,
      ).length;
    expect(await reminders(59)).toBe(1);
    expect(await unread()).toBe(1);
    await api.as(person.token)(contract.readNotifications, { body: {} });
    // The job runs again, after a crash: what she has read stays read.
    const told = await api.dataSource.query<Array<Parameters<Outbox['run']>[0]>>(
      `SELECT o.id, o.event, o.handler, o.payload FROM outbox o
         JOIN certificate c ON c.id = (o.payload->>'certificateId')::uuid
       WHERE o.handler LIKE 'notify-%' AND c.code = $1`,
      [code],
    );
    expect(told.map(({ handler }) => handler).sort()).toEqual(['notify-certified', 'notify-expiring']);
    for (const job of told) await api.app.get(Outbox).run(job);
    expect((await bell(person)).length).toBe(2);
    expect(await unread()).toBe(0);
    expect(await reminders(30)).toBe(1);
    expect(await unread()).toBe(0);
    expect(await reminders(14)).toBe(2);
    expect(await unread()).toBe(1);
    expect(await reminders(-1)).toBe(2);
    expect((await bell(person)).filter(([kind]) => kind === 'certificate-expiring')).toHaveLength(1);
    expect(await verify(code)).toMatchObject({ state: 'expired' });
    expect(await printed(code)).toContain('Expiré depuis le');
    expect(await hers(person)).toMatchObject({ code, state: 'expired', end: null });
    expect(await onDashboard(person)).toEqual([null, 'expired']);
  });

  it('is renewed once, whoever asks and however many at once; the former one stays true until its end', async () => {
    const { person, code } = await certified('Priscilla Weber');
    await expireIn(code, 20);
    // One that was issued before names were looked at is corrected first.
    const bears = (name: string) =>
      api.dataSource.query(
        `UPDATE certificate SET facts = jsonb_set(facts, '{holderName}', to_jsonb($2::text)) WHERE code = $1`,
        [code, name],
      );
    await bears('Присцилла Weber');
    await expect(trainer()(contract.renewCertificate, { params: { code } })).rejects.toMatchObject({
      problem: { code: 'name-to-correct' },
    });
    await bears('Priscilla Weber');
    const clicks = Array.from({ length: 20 }, (_, at) =>
      api.as((at % 2 ? academy.trainer : academy.owner).token)(contract.renewCertificate, {
        params: { code },
      }),
    );
    const codes = new Set((await Promise.all(clicks)).map((one) => one.code));
    expect(codes.size).toBe(1);
    const [next] = [...codes];
    expect(await verify(code)).toMatchObject({ state: 'replaced', replacedBy: next });
    expect(await findings(code)).toEqual([]);
    expect(await told(person, 'Ton certificat est renouvelé')).toHaveLength(1);
    const body = { reason: 'issued-in-error' as const };
    await owner()(contract.revokeCertificate, { params: { code: next! }, body });
    expect(await findings(code)).toEqual(['status revoked']);
    // Withdrawn on the same day as the one that it led to, not on that of the renewal.
    const { end } = await verify(next!);
    expect(await verify(code)).toMatchObject({
      state: 'revoked',
      end: { ...end, reason: 'issued-in-error' },
    });
  });
});
