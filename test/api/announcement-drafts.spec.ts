import * as contract from '@tandem/contracts';
import { newId } from '@tandem/platform';
import { createAcademy, type Academy } from '../support/academy';
import { startTestApp, type TestApp } from '../support/app';
import type { TestPerson } from '../support/factories';

let api: TestApp;
let academy: Academy;

beforeAll(async () => {
  api = await startTestApp();
  academy = await createAcademy(api);
});
afterAll(() => api.close());

const trainer = () => api.as(academy.trainer.token);
const words = { subject: 'Bonne semaine, {prénom}', text: 'Bonjour **{nom}**,\n\nà bientôt.' };
type Body = contract.RequestOf<typeof contract.saveAnnouncement>['body'];

async function draft(body: Partial<Body> = {}, announcementId = newId()) {
  const { revision } = await trainer()(contract.saveAnnouncement, {
    params: { announcementId },
    body: { cohortId: academy.cohortId, audience: 'everyone', personIds: [], base: 0, ...words, ...body },
  });
  return { announcementId, revision };
}
const read = (announcementId: string) => trainer()(contract.getAnnouncement, { params: { announcementId } });
const send = (announcementId: string, base: number, when: { day: string; at: string } | null = null) =>
  trainer()(contract.sendAnnouncement, { params: { announcementId }, body: { base, when } });
const refused = (code: string) => ({ problem: { code } });

it('keeps a draft that nobody overwrites unseen, and of one page the later save', async () => {
  const { announcementId } = await draft();
  const page = newId();
  const save = (text: string, base: number, turn: number) =>
    draft({ text, base, writer: { id: page, turn } }, announcementId);
  await save('Un', 1, 1);
  // The answer to the first never arrived: its page asks from the same revision again.
  expect((await save('Deux', 1, 2)).revision).toBe(3);
  expect((await save('Un', 1, 1)).revision).toBe(3);
  await expect(draft({ text: 'Ailleurs', base: 1 }, announcementId)).rejects.toMatchObject(
    refused('announcement-changed'),
  );
  expect(await read(announcementId)).toMatchObject({ text: 'Deux', author: 'Nora Petit' });
  await expect(send(announcementId, 2)).rejects.toMatchObject(refused('announcement-changed'));
  // Another who writes it on writes under her own name.
  const { cohortId } = academy;
  await api.as(academy.owner.token)(contract.saveAnnouncement, {
    params: { announcementId },
    body: { cohortId, audience: 'everyone', personIds: [], ...words, text: 'Trois', base: 3 },
  });
  expect(await read(announcementId)).toMatchObject({ text: 'Trois', author: 'Jeanne Roux' });
});

it('once thrown away stays so, whatever another tab saves, and takes no words along that were not seen', async () => {
  const { announcementId } = await draft();
  const page = newId();
  const throwAway = (query: contract.InputOf<typeof contract.deleteAnnouncement>['query']) =>
    trainer()(contract.deleteAnnouncement, { params: { announcementId }, query });
  await draft({ text: 'Un', base: 1, writer: { id: page, turn: 1 } }, announcementId);
  await expect(throwAway({ base: 1 })).rejects.toMatchObject(refused('announcement-changed'));
  // A save of the page itself that is under way comes before its button.
  await throwAway({ base: 1, writer: page, turn: 2 });
  await throwAway({ base: 1 });
  for (const base of [0, 1, 2, 3])
    await expect(
      draft({ text: 'Deux', base, writer: { id: page, turn: 1 } }, announcementId),
    ).rejects.toMatchObject(refused('announcement-deleted'));
  await expect(read(announcementId)).rejects.toMatchObject(refused('announcement-deleted'));
  await expect(send(announcementId, 3)).rejects.toMatchObject(refused('announcement-deleted'));
  const { cohortId } = academy;
  const { announcements } = await trainer()(contract.listAnnouncements, { params: { cohortId } });
  expect(announcements.map(({ id }) => id)).not.toContain(announcementId);
  const kept = await api.dataSource.query('SELECT subject, text FROM announcement WHERE id = $1', [
    announcementId,
  ]);
  expect(kept).toEqual([{ subject: '', text: '' }]);
});

it('is not brought back by saves that come while it is thrown away', async () => {
  for (let round = 0; round < 10; round++) {
    const { announcementId } = await draft();
    const query = { base: 1 };
    const [away] = await Promise.allSettled([
      trainer()(contract.deleteAnnouncement, { params: { announcementId }, query }),
      ...[0, 1].map((base) => draft({ text: 'Encore', base }, announcementId)),
    ]);
    const left = await read(announcementId).catch(({ problem: { code } }) => ({ code }));
    // Either its words were seen and it is gone, or they were not and it stands.
    expect(left).toMatchObject(
      away.status === 'fulfilled' ? { code: 'announcement-deleted' } : { text: 'Encore' },
    );
  }
});

it('keeps templates, a trainer for herself, an owner for everybody who writes', async () => {
  const save = (who: TestPerson, name: string, templateId = newId(), base = 0) =>
    api.as(who.token)(contract.saveAnnouncementTemplate, {
      ...{ params: { templateId }, body: { name, subject: '', text: 'Bonjour {prénom}', base } },
    });
  const names = async ({ token }: TestPerson) => {
    const { templates } = await api.as(token)(contract.listAnnouncementTemplates, {});
    return templates.map(({ name, own }) => [name, own]);
  };
  const shared = newId();
  await save(academy.owner, 'Accueil', shared);
  await save(academy.owner, 'Accueil', shared);
  await save(academy.owner, 'Bienvenue', shared, 1);
  await save(academy.trainer, 'Relance');
  expect(await names(academy.trainer)).toEqual([
    ['Relance', true],
    ['Bienvenue', false],
  ]);
  expect(await names(academy.otherTrainer)).toEqual([['Bienvenue', false]]);
  await expect(save(academy.trainer, 'Autre', shared)).rejects.toMatchObject(refused('not-found'));
  await expect(save(academy.trainer, 'Autre', shared, 2)).rejects.toMatchObject(refused('not-found'));
  // Another tab knows neither of the change nor that it was thrown away.
  for (const base of [0, 1])
    await expect(save(academy.owner, 'Autre', shared, base)).rejects.toMatchObject(
      refused('template-changed'),
    );
  await save(academy.owner, 'Bienvenue', shared, 1);
  const where = { params: { templateId: shared } };
  await api.as(academy.owner.token)(contract.deleteAnnouncementTemplate, where);
  await expect(save(academy.owner, 'Autre', shared, 2)).rejects.toMatchObject(refused('template-deleted'));
  expect(await names(academy.owner)).toEqual([]);
});
