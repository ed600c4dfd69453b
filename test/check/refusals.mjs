// Shows that the rules fire: each fixture must be refused on the lines named here, by that rule and on no other line;
// each import below must be refused, or allowed, where it says.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { ESLint } from 'eslint';

const boundaries = '@nx/enforce-module-boundaries';

const fixtures = [
  ['illegal-import/upward.ts', boundaries, [2]],
  ['typeorm-traps/traps.ts', 'no-restricted-syntax', [10, 11, 12, 13, 14, 15, 16]],
  ['literal-text/words.tsx', 'no-restricted-syntax', [4, 6, 7, 8]],
];

const imports = [
  ['libs/platform/src', '@tandem/billing', 'refused'],
  ['libs/learning/src', '@tandem/certification', 'refused'],
  ['libs/community/src', '@tandem/billing', 'refused'],
  ['libs/contracts/src', '@tandem/ui', 'refused'],
  ['apps/portal/app', '@tandem/platform', 'refused'],
  ['apps/stripe-sandbox/src', '@tandem/contracts', 'refused'],
  ['apps/portal/app', '@tandem/contracts', 'allowed'],
  ['libs/billing/src', '@tandem/cohorts', 'allowed'],
  ['apps/demo/src', '@tandem/stripe-sandbox', 'allowed'],
];

/** One word of each finding that the check of translations has to make, in order. */
const untranslated = [
  'is the French',
  'en lacks b',
  'fr lacks c',
  'apostrophe',
  '; ! or ?',
  'is empty',
  'colon',
];

const eslint = new ESLint();
const surprises = [];

for (const [file, rule, lines] of fixtures) {
  const path = `test/fixtures/${file}`;
  const seen = await messages(readFileSync(path, 'utf8'), path);
  const wanted = lines.map((line) => `${line} ${rule}`);
  if (seen.join() !== wanted.join()) {
    surprises.push(`${path}: expected ${wanted.join(', ')}; lint said ${seen.join(', ') || 'nothing'}`);
  }
}

for (const [folder, imported, wanted] of imports) {
  const seen = await messages(`export * from '${imported}';\n`, `${folder}/of-a-check.ts`);
  const refused = seen.includes(`1 ${boundaries}`) ? 'refused' : 'allowed';
  if (refused !== wanted) surprises.push(`${imported} from ${folder} is ${refused}, should be ${wanted}`);
}

const { stdout } = spawnSync(
  process.execPath,
  ['test/check/translations.mjs', 'test/fixtures/untranslated'],
  {
    encoding: 'utf8',
  },
);
const lines = stdout.split('\n').filter((line) => line.startsWith('test/fixtures'));
if (lines.length !== untranslated.length || !untranslated.every((words) => stdout.includes(words))) {
  surprises.push(`translations: expected ${untranslated.join(', ')}; it said:\n${stdout}`);
}

async function messages(code, filePath) {
  const [result] = await eslint.lintText(code, { filePath });
  return result.messages.map(({ line, ruleId }) => `${line} ${ruleId}`);
}

surprises.forEach((surprise) => console.log(surprise));
process.exitCode = surprises.length ? 1 : 0;
