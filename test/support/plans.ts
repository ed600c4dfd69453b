import * as contract from '@tandem/contracts';
import { addDays, dayIn, newId } from '@tandem/platform';
import type { TestApp } from './app';
import { createCohort, createPerson, enrol, type TestPerson } from './factories';
import { settled, startAppWithMails, type TestMails } from './mails';

/** What is asked of a plan. */
export type Change = contract.RequestOf<typeof contract.previewPlanChange>['body']['change'];

let mails: TestMails;
export let api: TestApp;
export let trainer: TestPerson;
export let lou: TestPerson;
export let aicha: TestPerson;
export let cohortId: string;

export const today = dayIn('Europe/Paris', new Date());
/** Two modules are open, the third opens in six days. */
export const startsOn = addDays(today, -8);

export async function openPlans(): Promise<void> {
  ({ api, mails } = await startAppWithMails());
}

/** A cohort of Lou and Aïcha, and its lead, for the test that runs. */
export async function nextPlan(): Promise<void> {
  trainer = await createPerson(api.dataSource, { name: 'Claire Morel', roles: ['trainer'] });
  lou = await createPerson(api.dataSource, { name: 'Lou Petit' });
  aicha = await createPerson(api.dataSource, { name: 'Aïcha Benali' });
  const cohort = { name: 'Promotion d’automne', trainerIds: [trainer.id], startsOn };
  cohortId = (await createCohort(api.dataSource, cohort)).id;
  await enrol(api.dataSource, cohortId, lou.id);
  await enrol(api.dataSource, cohortId, aicha.id);
}

export const params = () => ({ params: { cohortId } });
export const preview = (change: Change) =>
  api.as(trainer.token)(contract.previewPlanChange, { ...params(), body: { change } });
export const apply = (change: Change, fingerprint: string) =>
  api.as(trainer.token)(contract.applyPlanChange, { ...params(), body: { change, fingerprint } });
export const carryOut = async (change: Change) => apply(change, (await preview(change)).fingerprint);
export const shiftOf = (person: TestPerson, days: number, fromDay = today): Change => ({
  ...{ kind: 'shift', id: newId(), personId: person.id, fromDay, days, reason: 'Elle déménage.' },
});
export const outlineOf = async (person: TestPerson) =>
  (await api.as(person.token)(contract.getOutline, { params: { courseSlug: 'obm' } })).modules;
export const planOf = (person: TestPerson) =>
  api.as(trainer.token)(contract.getMemberPlan, { params: { cohortId, personId: person.id } });
export const mailsTo = async (person: TestPerson) => {
  await settled(api.dataSource);
  return mails.to(person.email);
};
export const subjects = async (person: TestPerson) => (await mailsTo(person)).map(({ subject }) => subject);
