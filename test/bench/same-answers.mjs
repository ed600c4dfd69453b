import assert from 'node:assert/strict';
import { scenarios } from './scenarios.mjs';

const compared = 60;

/**
 * A comparison of speeds says something only between servers that do the same: the bare server's outlines must be the
 * API's, and the portal's pages must be those asked for. @throws when they are not
 */
export async function requireSameAnswers(world, urls) {
  for (let n = 0; n < Math.min(compared, world.students.length); n += 1) {
    const [bare, api] = await Promise.all([
      ask(urls.bare, 'bare outline', world, n).then((answer) => answer.json()),
      ask(urls.api, 'api outline', world, n).then((answer) => answer.json()),
    ]);
    assert.deepEqual(bare, api, `the outlines of ${world.students[n].name} differ`);
  }
  const [first] = world.lessons;
  const signs = {
    'portal dashboard': world.students[0].name.split(' ')[0],
    'portal outline': first.title,
    'portal lesson': first.title,
  };
  for (const [scenario, sign] of Object.entries(signs)) {
    const html = await (await ask(urls.portal, scenario, world, 0)).text();
    const text = html.replaceAll('&#x27;', "'");
    assert(text.includes(sign), `the page of « ${scenario} » does not say « ${sign} »`);
  }
}

async function ask(url, scenario, world, n) {
  const { method, path, headers } = scenarios[scenario].requests(world, 0, 1)[n];
  const answer = await fetch(url + path, { method, headers, redirect: 'manual' });
  assert.equal(answer.status, 200, `${scenario}: ${path}`);
  return answer;
}
