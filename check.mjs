// What `npm run check` runs: everything that can be said about the code without running the product.
import { installIfNeeded, refuseOldNode, root } from './apps/demo/prepare.mjs';

process.chdir(root);
refuseOldNode();
installIfNeeded();

const { runSteps } = await import('./test/check/run-steps.mjs');

const bin = (name) => `node_modules/${name}`;
const fromSource = [
  '--disable-warning=DeprecationWarning',
  '--disable-warning=ExperimentalWarning',
  '--conditions=@tandem/source',
  '-r',
  '@swc-node/register',
];

// Lint reads the graph of projects that Nx has written last, and stays silent without one: so it is made first.
const graph = [{ name: 'graph', args: [bin('nx/dist/bin/nx.js'), 'graph', '--print'] }];

const steps = [
  { name: 'types', args: ['test/check/types.mjs'] },
  { name: 'lint', args: [bin('eslint/bin/eslint.js'), '.', '--ignore-pattern', 'test/fixtures/**'] },
  {
    name: 'format',
    args: [bin('prettier/bin/prettier.cjs'), '--check', '.', '--log-level', 'warn', '--cache'],
  },
  { name: 'unused code and packages', args: [bin('knip/bin/knip.js'), '--no-progress'] },
  { name: 'migrations in step with entities', args: [...fromSource, 'test/check/schema-drift.ts'] },
  { name: 'fixtures refused', args: ['test/check/refusals.mjs'] },
  { name: '.env.example', args: [...fromSource, 'test/check/env-example.ts'] },
  { name: 'translations', args: ['test/check/translations.mjs'] },
  { name: 'names', args: ['test/check/names.mjs'] },
  { name: 'content of the course', args: [...fromSource, 'libs/curriculum/src/commands/check.ts'] },
];

const failed = (await runSteps(graph)) || (await runSteps(steps));
process.exit(failed ? 1 : 0);
