import { callerAsked, callerFrom, type Me, type Send } from '@tandem/contracts';
import { send } from './send.server';

interface Question {
  me: Promise<Me>;
  answer: (me: Me | Promise<Me>) => void;
  askAlone: () => Promise<Me>;
  /** Whether it is on its way to the API. */
  gone: boolean;
}

const asked = new WeakMap<Request, Question>();

/**
 * Who is calling. The question goes along with the next request that this page makes to the API, `askAlone` asks it where
 * the page makes none in this turn; every loader of the page hears the one answer.
 */
export function callerOf(request: Request, askAlone: () => Promise<Me>): Promise<Me> {
  const known = asked.get(request);
  if (known) return known.me;
  let answer: Question['answer'];
  const me = new Promise<Me>((resolve) => (answer = resolve));
  const question: Question = { me, answer: answer!, askAlone, gone: false };
  asked.set(request, question);
  setImmediate(() => {
    if (question.gone) return;
    question.gone = true;
    question.answer(askAlone());
  });
  return me;
}

/** How requests of this page travel to the API: the next one with the question who is calling, if somebody waits for it. */
export function askingAlong(request: Request): Send {
  return async (url, outgoing) => {
    const question = asked.get(request);
    if (!question || question.gone) return send(url, outgoing);
    question.gone = true;
    let text: string | null = null;
    try {
      const reply = await send(url, { ...outgoing, headers: { ...outgoing.headers, [callerAsked]: '1' } });
      text = reply.headers.get(callerAsked);
      return reply;
    } finally {
      question.answer(text === null ? question.askAlone() : callerFrom(text));
    }
  };
}
