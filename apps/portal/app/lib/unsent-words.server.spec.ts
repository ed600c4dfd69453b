import { renderToString } from 'react-dom/server';
import { createElement } from 'react';
import { wordsMissing } from './unsent-words.server';

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
};
const page = (text: string) =>
  renderToString(createElement('textarea', { defaultValue: text, name: 'text' }));

it('is what a person wrote and the page does not show, in whatever form her browser and React write it', () => {
  const text = 'L\u2019une & <l\'autre>,\r\n"lundi"';
  expect(wordsMissing(page(text), form({ text }))).toEqual([]);
  expect(wordsMissing(page(text.replace('\r', '')), form({ text: ` ${text}\r\n` }))).toEqual([]);
  expect(wordsMissing(page('Autre chose'), form({ text }))).toEqual([text]);
});

it('is no choice, no id, no secret and nothing twice', () => {
  const fields = {
    id: '0192f000-0000',
    kind: 'absent',
    day: '2027-03-01',
    password: 'deux mots',
    empty: ' ',
  };
  expect(wordsMissing('', form(fields))).toEqual([]);
  const reason = 'Malade';
  expect(wordsMissing('', form({ ...fields, reason, note: reason }))).toEqual([reason]);
});
