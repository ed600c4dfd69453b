import { postActs, type PostFacts } from './post-acts';

const thread: PostFacts = { own: false, isThread: true, state: 'visible', answer: false };
const reply: PostFacts = { ...thread, isThread: false };
const student = { staff: false };
const trainer = { staff: true };

it('lets a member answer and report, and change her own', () => {
  expect(postActs(thread, student)).toEqual(['reply', 'report']);
  expect(postActs({ ...reply, own: true }, student)).toEqual(['edit', 'delete']);
});

it('lets a trainer hide and mark the answer, of replies alone', () => {
  expect(postActs(thread, trainer)).toEqual(['reply', 'hide']);
  expect(postActs(reply, trainer)).toEqual(['hide', 'mark-answer']);
  expect(postActs({ ...reply, answer: true }, trainer)).toEqual(['hide', 'unmark-answer']);
});

it('leaves of a hidden post its deletion to its author, and its return to a trainer', () => {
  expect(postActs({ ...thread, state: 'hidden', own: true }, student)).toEqual(['delete']);
  expect(postActs({ ...thread, state: 'hidden' }, trainer)).toEqual(['show']);
  expect(postActs({ ...thread, state: 'hidden' }, student)).toEqual([]);
});

it('leaves nothing of a deleted post', () => {
  expect(postActs({ ...thread, state: 'deleted', own: true }, trainer)).toEqual([]);
});
