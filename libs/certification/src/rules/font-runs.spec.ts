import { fontRuns } from './font-runs';

describe('font runs', () => {
  it('keeps a French text whole', () => {
    expect(fontRuns('Délivré à Œdipe — 1 490 € « oui »')).toHaveLength(1);
  });

  it('changes font where a letter is not in the first part, and loses none', () => {
    const runs = fontRuns('Kovač Nguyễn');
    expect(runs.map((run) => run.part)).toEqual(['latin', 'latin-ext', 'latin', 'vietnamese', 'latin']);
    expect(runs.map((run) => run.text).join('')).toBe('Kovač Nguyễn');
  });

  it('puts a letter and its separate accent together first', () => {
    expect(fontRuns('e\u0301')).toEqual([{ part: 'latin', text: 'é' }]);
  });
});
