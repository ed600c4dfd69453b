// Spec files that share what they load. To load the API takes longer than most of what a spec file asks of it, and Jest
// loads it anew for each file: `npm test` therefore gives Jest a few files, each of which takes in many. By its own name
// a spec file runs alone.
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const groups = 8;
/** Those that take longest come first, so that they are spread and none is left for the end. */
const folders = ['test/faults', 'test/ops', 'test/api', ...sources('apps'), ...sources('libs')];

/** Writes the files that take in all spec files, into a folder of their own. */
export function writeGroups(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const specs = folders.flatMap((of) => specsIn(of));
  for (let group = 0; group < groups; group++) {
    const taken = specs.filter((_, at) => at % groups === group);
    const lines = taken.map((spec) => {
      const from = path.posix.relative(folder, spec);
      return `describe('${spec}', () => void require('${from}'));\n`;
    });
    writeFileSync(path.join(folder, `${group + 1}.spec.js`), lines.join(''));
  }
}

function sources(workspaces) {
  return readdirSync(workspaces).flatMap((name) => [
    `${workspaces}/${name}/src`,
    `${workspaces}/${name}/app`,
  ]);
}

/** The longest texts first. */
function specsIn(folder) {
  const entries = statSync(folder, { throwIfNoEntry: false }) ? readdirSync(folder, { recursive: true }) : [];
  return entries
    .filter((name) => /\.spec\.tsx?$/.test(name))
    .map((name) => path.posix.join(folder, name))
    .sort((a, b) => statSync(b).size - statSync(a).size);
}
