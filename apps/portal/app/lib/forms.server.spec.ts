import { ProblemError, type ProblemBody } from '@tandem/contracts';
import { textOf } from './forms';
import { formProblem } from './forms.server';

const request = new Request('http://localhost/compte', { method: 'POST' });

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

function refused(problem: Partial<ProblemBody> & Pick<ProblemBody, 'status' | 'code'>) {
  const error = new ProblemError({ type: '', title: 'Titre', ...problem });
  return formProblem(
    request,
    error,
    form({ email: 'nora@', password: 'secret', jeton: 'abc', code: '123456' }),
  );
}

describe('formProblem', () => {
  it('gives each field its first sentence and what was typed, never a secret', async () => {
    const errors = [
      { pointer: '#/email', detail: 'Adresse fausse.' },
      { pointer: '/email', detail: 'Autre.' },
      { pointer: '#/answers/a~1b/choice', detail: 'Choix faux.' },
    ];
    const { data, init } = await refused({ status: 422, code: 'validation', errors });
    expect(init?.status).toBe(422);
    expect(data.problem).toEqual({
      code: 'validation',
      errors: { email: 'Adresse fausse.', 'answers.a/b.choice': 'Choix faux.' },
      notice: null,
      values: { email: 'nora@' },
      lists: { email: ['nora@'] },
    });
  });

  it('keeps in the form what the person can act on', async () => {
    const { data } = await refused({ status: 409, code: 'cohort-full' });
    expect(data.problem).toMatchObject({ notice: 'Titre', errors: {} });
    await expect(refused({ status: 401, code: 'wrong-credentials' })).resolves.toBeDefined();
  });

  it('leads to sign-in when the session is over, and back to this page', async () => {
    const thrown = await refused({ status: 401, code: 'unauthenticated' }).catch(
      (response: Response) => response,
    );
    expect((thrown as Response).headers.get('location')).toBe('/connexion?suite=%2Fcompte');
  });

  it('leads staff without a second factor to its set-up, and back to this page', async () => {
    const thrown = await refused({ status: 403, code: 'second-factor-required' }).catch(
      (response: Response) => response,
    );
    expect((thrown as Response).headers.get('location')).toBe(
      '/compte/double-authentification?suite=%2Fcompte',
    );
  });

  it('lets what is no problem of ours through', async () => {
    await expect(formProblem(request, new TypeError('bug'), form({}))).rejects.toThrow('bug');
  });
});

it('reads lines as they were typed, not as browsers end them on the way', () => {
  expect(textOf(form({ text: 'Une ligne\r\nEt l’autre' }), 'text')).toBe('Une ligne\nEt l’autre');
});
