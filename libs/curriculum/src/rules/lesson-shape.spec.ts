import type { LessonFile } from '../format';
import { lessonShape } from './lesson-shape';

const prose = (count: number) => Array.from({ length: count }, () => 'mot').join(' ');
const text = (count: number) =>
  `${prose(count - 6)}\n\n:::cas{title="un"}\nun\n:::\n\n:::exercice{title="un"}\nun\n:::\n\n:::retenir\nun\n:::\n\n| un |\n| --- |`;
const lesson = (change: Partial<LessonFile> = {}): LessonFile => ({
  ...{ key: 'a', slug: 'a', title: 'A', objective: 'A', themes: ['a'], file: 'a.md' },
  ...{ minutes: { reading: 12, exercise: 20 }, text: text(1000) },
  ...change,
});
const messages = (change: Partial<LessonFile>) =>
  lessonShape(lesson(change)).map((issue) => `${issue.field}: ${issue.message}`);

it('lets a good lesson pass', () => expect(messages({})).toEqual([]));

it.each<[string, Partial<LessonFile>]>([
  ['body: is still to be written', { text: null }],
  ['body: has 799 words, not 800 to 1200', { text: text(799) }],
  ['body: has 1201 words, not 800 to 1200', { text: text(1201) }],
  ['minutes.reading: 8 for 1000 words: 9 to 16', { minutes: { reading: 8, exercise: 20 } }],
  ['minutes.reading: 17 for 1000 words: 9 to 16', { minutes: { reading: 17, exercise: 20 } }],
  ['minutes.exercise: is over 60', { minutes: { reading: 12, exercise: 61 } }],
  ['body: has no worked case (:::cas)', { text: text(1000).replace(':::cas', ':::astuce') }],
  ['body: has no exercise (:::exercice)', { text: text(1000).replace(':::exercice', ':::astuce') }],
  ['body: has no recap (:::retenir)', { text: text(1000).replace(':::retenir', ':::astuce') }],
  ['body: has no table, figure or drawing', { text: text(1000).replace(/\| un[^]*/, 'un') }],
])('reports %j', (message, change) => expect(messages(change)).toEqual([message]));
