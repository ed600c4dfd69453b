import { checkLessonText } from './check-lesson-text';

const faults = (text: string) => checkLessonText('a.md', text).map((issue) => issue.message);

it.each([
  ':::cas\nx\n:::',
  ':::exercice{title="Dix tâches"}\nx\n:::',
  ':::schema{kind="funnel" title="Du clic à la vente"}\n| a | b |\n| --- | --- |\n| x | 2 |\n| y | 1 |\n:::',
  '::figure{name="four-levels"}',
  '::download{file="plan.xlsx" title="Plan"}',
  '::video{file="a.mp4" captions="a.vtt" title="Visite"}',
  '::audio{file="a.mp3" captions="a.vtt" title="Écoute"}',
  '::embed{url="https://example.org/a?b=c" title="Carte"}',
  '- [ ] Relire\n- [x] Envoyer',
  '```\n:::inconnu\n# titre\n```',
])('accepts %j', (text) => expect(faults(text)).toEqual([]));

it.each([
  ['::schema{kind="bars" title="x"}', 'unknown directive'],
  [':::schema{kind="bars"}\nx\n:::', 'schema: title is missing'],
  [':::schema{kind="pie" title="x"}\nx\n:::', 'schema: kind must be one of'],
  [':::schema{kind="bars" title="x"}\nx\n:::', 'bars: holds one table'],
  [':::cas{titre="x"}\nx\n:::', 'cas: has no attribute titre'],
  [':::cas{title=x}\nx\n:::', 'unknown block'],
  ['::download{file="../plan.xlsx" title="Plan"}', 'download: file must be a kebab-case file name'],
  ['::download{file="plan.xlsx"}', 'download: title is missing'],
  ['::video{file="a.mp4" title="x"}', 'video: captions is missing'],
  ['::embed{url="http://example.org" title="x"}', 'embed: url must be an https address'],
  ['::embed{url="javascript:alert(1)" title="x"}', 'embed: url must be an https address'],
  [':::cas\n:::exercice\nx\n:::', 'the block opened at line 1 is not closed'],
  [':::', 'closes a block that was never opened'],
  ['- [ ] Relire\n- [ ] Relire', 'another box has the text "Relire"'],
])('refuses %j', (text, message) => {
  expect(faults(text)).toEqual([expect.stringContaining(message)]);
});
