import * as contract from '@tandem/contracts';
import { newId } from '@tandem/platform';
import { createAcademy } from '../support/academy';
import { startTestApp, type TestApp } from '../support/app';
import { handOver, reports } from '../support/bounces';
import { testEnvironment } from '../support/config';
import { settled } from '../support/mails';
import { startRefusingMailServer, type RefusingMailServer } from '../support/refusing-mail-server';
import { waitFor } from '../support/wait-for';

let api: TestApp;
let smtp: RefusingMailServer;

beforeAll(async () => {
  smtp = await startRefusingMailServer(() => null);
  api = await startTestApp({ SMTP_URL: smtp.smtpUrl, MAIL_RETURN_PATH: 'retours@academie.example' });
});
afterAll(async () => {
  await api.close();
  await smtp.close();
});

it('one bounce many times, in any order with what else is reported and with clicks on another try, counts once', async () => {
  const { cohortId, trainer, student } = await createAcademy(api);
  const call = api.as(trainer.token);
  const params = { announcementId: newId() };
  const words = { subject: 'Cette semaine', text: 'Bonjour {prénom}' };
  await call(contract.saveAnnouncement, {
    ...{ params, body: { cohortId, audience: 'everyone', personIds: [], base: 0, ...words } },
  });
  await call(contract.sendAnnouncement, { params, body: { base: 1, when: null } });
  const state = async () =>
    (await call(contract.getAnnouncement, { params })).recipients.map((one) => one.state).join();
  await waitFor(async () => (await state()) === 'accepted');

  const [mail] = smtp.taken as [RefusingMailServer['taken'][number]];
  const failed = reports.postfix(mail);
  const all = [
    ...Array.from({ length: 12 }, () => failed),
    ...[reports.exim(mail, { action: 'delayed', status: '4.4.1' }), reports.exchange(mail)],
    ...[reports.postfix(mail, { action: 'delivered', status: '2.0.0' })],
  ];
  const secret = testEnvironment()['MAIL_BOUNCE_SECRET']!;
  const hand = (mails: Buffer[]) => Promise.all(mails.map((raw) => handOver(api.url, raw, { secret })));
  const statuses = (await hand(all)).map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(await state()).toBe('bounced');
  const marks = 'SELECT count(*)::int AS marks FROM refused_address';
  expect(await api.dataSource.query(marks)).toEqual([{ marks: 1 }]);

  // While her trainer asks for another try, more than once, the same bounce still comes.
  const body = { personId: student.id };
  await Promise.all([
    ...Array.from({ length: 8 }, () => call(contract.retryAnnouncement, { params, body })),
    hand(all),
  ]);
  await waitFor(async () => (await state()) === 'accepted');
  await settled(api.dataSource);
  await hand(all);
  expect(await state()).toBe('accepted');
  expect(await api.dataSource.query(marks)).toEqual([{ marks: 0 }]);
  expect(smtp.taken.map(({ to }) => to)).toEqual([student.email, student.email]);
});
