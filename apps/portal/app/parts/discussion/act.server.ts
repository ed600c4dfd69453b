import {
  deletePost,
  editPost,
  markAnswer,
  moderatePost,
  ProblemError,
  reportPost,
  writeReply,
  writeThread,
} from '@tandem/contracts';
import { data, redirect } from '@remix-run/node';
import { api } from '../../lib/api.server';
import { textOf } from '../../lib/forms';
import { backTo } from '../../lib/landing';
import { formProblem } from '../../lib/forms.server';
import type { Unclear } from './post-form';

type Call = ReturnType<typeof api>;

/** Whom she means by the names that fitted several people, as `PostForm` asks. */
function choicesOf(form: FormData) {
  return [...form.keys()].flatMap((name) => {
    const at = /^typed-(\d+)$/.exec(name)?.[1];
    const personId = at && textOf(form, `choice-${at}`);
    return personId ? [{ typed: textOf(form, name), personId }] : [];
  });
}

const wordsOf = (form: FormData) => ({ text: textOf(form, 'text'), choices: choicesOf(form) });

/** Where a post is read, with what was just done to it. */
const postPath = (threadId: string, postId: string, done: string) =>
  `/espace/discussions/${threadId}?message=${postId}&fait=${done}#message-${postId}`;

/** The same after a text was posted: its key says that the draft on the device may go. */
const postedPath = (form: FormData, threadId: string, postId: string, done: string) =>
  postPath(threadId, postId, `${done}&cle=${encodeURIComponent(textOf(form, 'key'))}`);

/** The answer to a form of a discussion that was refused, with the question whose an unclear name is. */
async function refused(request: Request, error: unknown, form: FormData) {
  const answer = await formProblem(request, error, form);
  const context = error instanceof ProblemError ? error.problem.context : undefined;
  const unclear = (context?.['mentions'] ?? []) as Unclear[];
  return data({ ...answer.data, unclear }, { status: answer.init?.status ?? 422 });
}

export async function startThread(request: Request) {
  const form = await request.formData();
  const params = { cohortId: textOf(form, 'cohort'), lessonId: textOf(form, 'lesson') };
  const body = { key: textOf(form, 'key'), title: textOf(form, 'title'), ...wordsOf(form) };
  try {
    const { threadId, id } = await api(request)(writeThread, { params, body });
    return redirect(postedPath(form, threadId, id, 'publie'));
  } catch (error) {
    return refused(request, error, form);
  }
}

/** The posts of a thread's page. */
export async function actOnThread(request: Request, threadId: string) {
  const form = await request.formData();
  try {
    return redirect(await act(api(request), form, threadId));
  } catch (error) {
    return refused(request, error, form);
  }
}

async function act(call: Call, form: FormData, threadId: string): Promise<string> {
  const intent = textOf(form, 'intent');
  const postId = textOf(form, 'post');
  const params = { postId };
  switch (intent) {
    case 'edit': {
      const title = form.has('title') ? { title: textOf(form, 'title') } : {};
      const base = textOf(form, 'base') || null;
      await call(editPost, { params, body: { ...title, ...wordsOf(form), base } });
      return postedPath(form, threadId, postId, 'modifie');
    }
    case 'delete':
      await call(deletePost, { params });
      return `${backTo(form)}?fait=supprime`;
    case 'report':
      await call(reportPost, { params, body: { reason: textOf(form, 'reason') } });
      return postPath(threadId, postId, 'signale');
    case 'hide':
    case 'show':
      await call(moderatePost, {
        params,
        body: { hidden: intent === 'hide', reason: textOf(form, 'reason') },
      });
      return postPath(threadId, postId, intent === 'hide' ? 'masque' : 'affiche');
    case 'mark-answer':
    case 'unmark-answer': {
      const replyId = intent === 'mark-answer' ? postId : null;
      await call(markAnswer, { params: { threadId }, body: { replyId } });
      return postPath(threadId, postId, replyId ? 'retenue' : 'libre');
    }
    default: {
      const body = { key: textOf(form, 'key'), ...wordsOf(form) };
      const { id } = await call(writeReply, { params: { threadId }, body });
      return postedPath(form, threadId, id, 'publie');
    }
  }
}
