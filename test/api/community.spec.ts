import { onboardingAnswers } from '@tandem/community';
import * as contract from '@tandem/contracts';
import { startTestApp, type TestApp } from '../support/app';
import { createPerson, type TestPerson } from '../support/factories';

let api: TestApp;

beforeAll(async () => {
  api = await startTestApp();
});
afterAll(() => api.close());

type Prompt = contract.OnboardingPrompt;

const answer = (
  person: TestPerson,
  prompt: Prompt,
  text: string,
  audience: contract.Audience = 'cohort',
  base: string | null = null,
) => api.as(person.token)(contract.answerPrompt, { params: { prompt }, body: { text, audience, base } });

describe('the welcome', () => {
  it('goes on where she stopped, and an answer can be changed', async () => {
    const lea = await createPerson(api.dataSource);
    const call = api.as(lea.token);
    expect(await call(contract.getOnboarding, {})).toEqual({
      answers: [],
      next: 'contribution',
      doneAt: null,
    });
    await answer(lea, 'skills', 'Tenir un tableau de bord');
    const { next, answers } = await answer(lea, 'contribution', 'Mettre de l’ordre');
    expect(next).toBe('surprise');
    const { updatedAt } = answers[0]!;
    const gently = 'Mettre de l’ordre, avec douceur';
    await call(contract.advanceClock, { body: { advance: 'PT1M' } });
    await answer(lea, 'contribution', gently, 'cohort', updatedAt);
    // Sent again, or for other readers, it is the same answer; other words of an older page are another.
    const changed = await answer(lea, 'contribution', gently, 'trainers', updatedAt);
    await expect(answer(lea, 'contribution', 'Écouter', 'trainers', updatedAt)).rejects.toMatchObject({
      problem: { code: 'answer-changed' },
    });
    expect(changed.answers.map(({ prompt, text, audience }) => [prompt, text, audience])).toEqual([
      ['contribution', gently, 'trainers'],
      ['skills', 'Tenir un tableau de bord', 'cohort'],
    ]);
  });

  it('ends when she says so, once, and stays open to more answers', async () => {
    const lea = await createPerson(api.dataSource);
    const call = api.as(lea.token);
    const done = await call(contract.finishOnboarding, {});
    expect(done).toMatchObject({ next: null, doneAt: expect.any(String) });
    await call(contract.advanceClock, { body: { advance: 'PT1H' } });
    expect((await call(contract.finishOnboarding, {})).doneAt).toBe(done.doneAt);
    const later = await answer(lea, 'goal', 'Trois clientes');
    expect(later).toMatchObject({ next: null, doneAt: done.doneAt, answers: [{ prompt: 'goal' }] });
  });

  it('has nothing left when all is answered', async () => {
    const lea = await createPerson(api.dataSource);
    for (const prompt of contract.onboardingPrompts) await answer(lea, prompt, 'Oui');
    expect(await api.as(lea.token)(contract.getOnboarding, {})).toMatchObject({ next: null, doneAt: null });
  });

  it('refuses an empty answer, an unknown prompt and a guest', async () => {
    const lea = await createPerson(api.dataSource);
    await expect(answer(lea, 'goal', '   ')).rejects.toMatchObject({ problem: { code: 'validation' } });
    await expect(answer(lea, 'salary' as Prompt, 'x')).rejects.toMatchObject({
      problem: { code: 'not-found' },
    });
    const { token } = await api.as()(contract.startGuest, {});
    await expect(api.as(token)(contract.getOnboarding, {})).rejects.toMatchObject({
      problem: { code: 'forbidden' },
    });
  });

  it('shows a trainer’s page every answer, shared or not', async () => {
    const lea = await createPerson(api.dataSource);
    await answer(lea, 'surprise', 'Je joue du tuba', 'trainers');
    await answer(lea, 'contribution', 'Écouter');
    expect(await onboardingAnswers(api.dataSource.manager, lea.id)).toEqual({
      done: false,
      answers: [
        {
          prompt: 'contribution',
          text: 'Écouter',
          audience: 'cohort',
          updatedAt: expect.stringMatching(/Z$/),
        },
        {
          prompt: 'surprise',
          text: 'Je joue du tuba',
          audience: 'trainers',
          updatedAt: expect.stringMatching(/Z$/),
        },
      ],
    });
  });
});
