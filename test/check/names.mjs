// The names of the house: kebab-case files, and no folder that says nothing about what it holds.
import { trackedFiles } from './tracked-files.mjs';

const vague = ['utils', 'helpers', 'common', 'shared', 'misc'];
const named = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;
/** What tools and readers look for under exactly this name. */
const given = ['README.md', 'FORMAT.md', 'Caddyfile', 'api.Dockerfile', 'portal.Dockerfile'];

const findings = [];
for (const file of trackedFiles('apps', 'libs', 'migrations', 'docker', 'test', 'docs')) {
  const [name, ...folders] = file.split('/').reverse();
  if (!named.test(name) && !given.includes(name) && !/^\.\w/.test(name))
    findings.push(`${file}: not kebab-case`);
  for (const folder of folders) {
    if (vague.includes(folder)) findings.push(`${file}: the folder ${folder} says nothing`);
  }
}

findings.forEach((finding) => console.log(finding));
process.exitCode = findings.length ? 1 : 0;
