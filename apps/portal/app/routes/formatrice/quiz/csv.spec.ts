import type { ItemStatistics } from '@tandem/contracts';
import { questionsCsv } from './csv';
import { messages } from './messages';

const item: ItemStatistics = {
  ...{ key: 'marge', kind: 'numeric', prompt: '=1+1 « marge » "brute" ; en %', pool: null, answered: 12 },
  ...{ right: 0.5, discrimination: -0.125, reading: 'misleading', options: [] },
};

it('writes a line per question as a French spreadsheet opens it, and nothing that it would run', () => {
  const [head, line, end] = questionsCsv([item], 'fr', messages.fr).split('\r\n');
  expect(head).toBe('\ufeff"question";"énoncé";"réponses";"part juste";"discrimination";"lecture"');
  expect(line).toBe(
    `"marge";"'=1+1 « marge » ""brute"" ; en %";"12";"0,500";"-0,125";"À relire\u202f: les meilleures se trompent"`,
  );
  expect(end).toBe('');
});

it('writes decimals with a point in English, and nothing for what cannot be measured', () => {
  const unknown = { ...item, right: null, discrimination: null, prompt: 'Why?' };
  expect(questionsCsv([unknown], 'en', messages.en)).toContain('"marge","Why?","12","","",');
});
