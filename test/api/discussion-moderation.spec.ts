import * as contract from '@tandem/contracts';
import { createAcademy, type Academy } from '../support/academy';
import { startTestApp, type TestApp } from '../support/app';
import { discussionOf } from '../support/discussion';
import { createPerson, enrol, type TestPerson } from '../support/factories';
import { problemOf } from '../support/problem';

let api: TestApp;
let academy: Academy;
let talk: ReturnType<typeof discussionOf>;
/** Two more members of the cohort. */
let lea: TestPerson;
let otherLea: TestPerson;

beforeAll(async () => {
  api = await startTestApp();
  academy = await createAcademy(api);
  talk = discussionOf(api, academy, academy.course.content.modules[1]!.lessons[0]!.id);
  lea = await createPerson(api.dataSource, { name: 'Léa Moreau' });
  otherLea = await createPerson(api.dataSource, { name: 'Léa Fontaine' });
  for (const { id } of [lea, otherLea]) await enrol(api.dataSource, academy.cohortId, id);
});
afterAll(() => api.close());

const auditOf = (postId: string) =>
  api.dataSource.query('SELECT action, actor_id, after FROM audit_log WHERE subject_id = $1 ORDER BY id', [
    postId,
  ]);

describe('trainers', () => {
  const lessonThreads = async () => {
    const params = { cohortId: academy.cohortId };
    return (await talk.as(lea)(contract.listCohortThreads, { params, query: {} })).threads;
  };
  const reports = async (person: TestPerson) =>
    (await talk.as(person)(contract.listReports, { params: { cohortId: academy.cohortId } })).posts;

  it('see what is reported, hide it with a reason that its author reads, and show it again', async () => {
    const { id } = await talk.thread(lea, { title: 'Déplacé', text: 'Des mots déplacés.' });
    await talk.report(otherLea, id, 'Blessant');
    await talk.report(otherLea, id, 'Blessant, vraiment');
    expect(await reports(academy.trainer)).toMatchObject([
      {
        post: { id, html: '<p>Des mots déplacés.</p>' },
        thread: { id, title: 'Déplacé' },
        reports: [{ by: 'Léa Fontaine', reason: 'Blessant, vraiment' }],
      },
    ]);
    const refused = await problemOf(talk.moderate(academy.trainer, id, { hidden: true }));
    expect(refused.errors).toMatchObject([{ pointer: '#/reason' }]);
    await talk.moderate(academy.trainer, id, { hidden: true, reason: 'Restons bienveillantes.' });
    await talk.moderate(academy.trainer, id, { hidden: true, reason: 'Restons bienveillantes.' });
    const otherReason = { hidden: true, reason: 'Hors sujet.' };
    expect((await problemOf(talk.moderate(academy.trainer, id, otherReason))).code).toBe(
      'post-hidden-already',
    );
    expect(await reports(academy.trainer)).toEqual([]);
    expect((await talk.read(otherLea, id)).thread).toMatchObject({
      ...{ state: 'hidden', title: null, html: null, hiddenReason: null, acts: [] },
    });
    const own = (await talk.read(lea, id)).thread;
    expect(own).toMatchObject({ hiddenReason: 'Restons bienveillantes.', acts: ['delete'] });
    expect(own.html).toContain('déplacés');
    expect(await auditOf(id)).toEqual([
      { action: 'post.moderate', actor_id: academy.trainer.id, after: { hidden: true } },
    ]);
    await talk.moderate(academy.owner, id, { hidden: false });
    expect((await talk.read(otherLea, id)).thread.state).toBe('visible');
  });

  it('leave a reported post as it is, which settles the report until the next', async () => {
    const { id } = await talk.thread(otherLea);
    await talk.report(lea, id);
    await talk.moderate(academy.trainer, id, { hidden: false });
    expect(await reports(academy.trainer)).toEqual([]);
    await talk.report(lea, id);
    expect(await reports(academy.trainer)).toHaveLength(1);
    await talk.moderate(academy.trainer, id, { hidden: false });
  });

  it('mark one reply as the answer, which goes with the reply', async () => {
    const { id: threadId } = await talk.thread(lea);
    const [one, two] = [await talk.reply(otherLea, threadId), await talk.reply(academy.trainer, threadId)];
    const marked = async () => {
      const { replies } = await talk.read(lea, threadId);
      return replies.filter(({ answer }) => answer).map(({ id }) => id);
    };
    await talk.mark(academy.trainer, threadId, one.id);
    await talk.mark(academy.trainer, threadId, two.id);
    expect(await marked()).toEqual([two.id]);
    expect((await lessonThreads()).find(({ id }) => id === threadId)).toMatchObject({
      answered: true,
    });
    await talk.mark(academy.trainer, threadId, null);
    expect(await marked()).toEqual([]);
    await talk.mark(academy.trainer, threadId, one.id);
    await talk.remove(otherLea, one.id);
    expect(await marked()).toEqual([]);
    expect(await problemOf(talk.mark(academy.trainer, threadId, one.id))).toMatchObject({
      code: 'post-act-refused',
    });
    const elsewhere = await talk.thread(lea);
    expect(await problemOf(talk.mark(academy.trainer, threadId, elsewhere.id))).toMatchObject({
      code: 'not-found',
    });
  });
});
