import {
  completeLesson,
  ProblemError,
  saveMediaPosition,
  saveNote,
  saveTicks,
  type Client,
} from '@tandem/contracts';
import { redirect } from '@remix-run/node';
import { guestApi } from './api.server';
import { textOf } from './forms';
import { formProblem } from './forms.server';
import { isLocalPath } from './landing';

/** What a lesson's forms and scripts save, by `intent`. A draft answers with the revision that the next save starts from. */
export async function saveInLesson(call: Client, form: FormData): Promise<{ base: number } | null> {
  const params = { lessonId: textOf(form, 'lesson') };
  // Without a script there is no instant: the server's counts.
  const at = textOf(form, 'at') || undefined;
  switch (textOf(form, 'intent')) {
    case 'note': {
      const { revision } = await call(saveNote, { params, body: draftOf(form) });
      return { base: revision };
    }
    case 'ticks':
      await call(saveTicks, { params, body: { ticks: changedTicks(form), at } });
      return null;
    case 'position': {
      const body = { seconds: Number(textOf(form, 'seconds')), at };
      await call(saveMediaPosition, { params: { ...params, file: textOf(form, 'file') }, body });
      return null;
    }
    default:
      await call(completeLesson, { params });
      return null;
  }
}

/** The fields of a text that is being written. Forms post the line ends of mail; scripts do not. */
export function draftOf(form: FormData) {
  const id = textOf(form, 'writer');
  return {
    text: textOf(form, 'text'),
    base: Number(textOf(form, 'base')),
    ...(id && { writer: { id, turn: Number(textOf(form, 'turn')) } }),
  };
}

/** A script names the box that changed; a plain form all of them, with those that were ticked when it was made. */
function changedTicks(form: FormData) {
  const ticked = form.getAll('tick').map(String);
  const before = form.getAll('before').map(String);
  return [
    ...ticked.filter((key) => !before.includes(key)).map((key) => ({ key, ticked: true })),
    ...before.filter((key) => !ticked.includes(key)).map((key) => ({ key, ticked: false })),
    ...form.getAll('unticked').map((key) => ({ key: String(key), ticked: false })),
  ];
}

/** The forms of a lesson's page: saves, then the page again, or `suite`. Two texts lead to the page where she chooses. */
export async function actOnLesson(request: Request) {
  const form = await request.formData();
  const next = textOf(form, 'suite');
  const { call, headers } = await guestApi(request);
  try {
    await saveInLesson(call, form);
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'draft-conflict') {
      return redirect(`/espace/notes/${textOf(form, 'lesson')}`, { headers });
    }
    return formProblem(request, error, form);
  }
  return redirect(isLocalPath(next) ? next : new URL(request.url).pathname, { headers });
}
