// Draws the clip of the lesson on the four levels: node libs/curriculum/films/four-levels.mjs (needs ffmpeg).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from '@playwright/test';
import packed from '@sparticuz/chromium';

const rate = 12.5;
const seconds = 22;
const output = new URL('../content/obm/01-decouvrir-le-metier/files/quatre-niveaux.webm', import.meta.url);

const require = createRequire(import.meta.url);
const font = (name) =>
  readFileSync(
    require.resolve(`@fontsource-variable/${name}/files/${name}-latin-wght-normal.woff2`),
    'base64',
  );

const floors = ['Exécution', 'Gestion', 'Stratégie', 'Vision'];
const verbs = ['faire', 'faire en sorte que', 'choisir quoi', 'dire pourquoi'];
const floorY = (level) => 402 - level * 104;

/** Each role grows at its second: shares of the floors it lives on, from the ground. */
const roles = [
  { name: 'Assistante', x: 400, at: 11, tone: '#76540b', wash: '#f5e8c8', shares: [1, 0.32, 0, 0] },
  { name: 'OBM', x: 580, at: 14, tone: '#a8452b', wash: '#f8e7de', shares: [0.5, 1, 0.36, 0] },
  { name: 'Directrice', x: 760, at: 17.5, tone: '#1c5a5a', wash: '#dcebe8', shares: [0, 0.62, 1, 0.36] },
];

const ease = (share) => 1 - (1 - Math.min(1, Math.max(0, share))) ** 3;

function floor(name, level, second) {
  const line = ease(second - 0.5 - level * 0.6);
  const words = ease(second - 3 - level * 1.8);
  const y = floorY(level);
  return `<path d="M40 ${y + 92}h${880 * line}" stroke="#e2d8c8" stroke-width="2"/>
    <text x="40" y="${y + 46}" class="floor">${name}</text>
    <text x="40" y="${y + 74}" class="verb" opacity="${words}">${verbs[level]}</text>`;
}

function role({ name, x, at, tone, wash, shares }, second) {
  const main = shares.indexOf(1);
  const blocks = shares.map((share, level) => {
    const grown = ease((second - at - Math.abs(level - main) * 0.5) / 0.9) * share;
    if (grown === 0) return '';
    const height = 84 * grown;
    const y = level < main ? floorY(level) + 4 : floorY(level) + 88 - height;
    const look = share === 1 ? `fill="${tone}"` : `fill="${wash}" stroke="${tone}" stroke-width="2"`;
    return `<rect x="${x}" y="${y}" width="150" height="${height}" rx="${Math.min(16, height / 2)}" ${look}/>`;
  });
  return `${blocks.join('')}<text x="${x + 75}" y="526" class="role" opacity="${ease(second - at)}">${name}</text>`;
}

const picture = (second) => `<svg viewBox="0 0 960 540" width="960" height="540">
  ${floors.map((name, level) => floor(name, level, second)).join('')}
  ${roles.map((one) => role(one, second)).join('')}</svg>`;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? (await packed.executablePath()),
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({ viewport: { width: 960, height: 540 } });
await page.setContent(`<style>
  @font-face { font-family: Title; src: url(data:font/woff2;base64,${font('fraunces')}); font-weight: 100 900; }
  @font-face { font-family: Words; src: url(data:font/woff2;base64,${font('instrument-sans')}); font-weight: 400 700; }
  body { margin: 0; background: #fbf7f0; } text { fill: #231f1a; }
  .floor { font: 500 34px Title; } .verb { font: 22px Words; fill: #5f564b; }
  .role { font: 600 24px Words; text-anchor: middle; }
</style><main></main>`);
await page.evaluate(() =>
  Promise.all(['500 34px Title', '22px Words'].map((one) => document.fonts.load(one))),
);

const encoder = spawn(
  'ffmpeg',
  [
    ...['-y', '-loglevel', 'error', '-f', 'image2pipe', '-framerate', String(rate), '-i', '-'],
    ...['-c:v', 'libvpx-vp9', '-crf', '34', '-b:v', '0', '-row-mt', '1', '-pix_fmt', 'yuv420p'],
    ...['-map_metadata', '-1', '-fflags', '+bitexact', output.pathname],
  ],
  { stdio: ['pipe', 'inherit', 'inherit'] },
);
for (let frame = 0; frame < seconds * rate; frame++) {
  await page.evaluate((svg) => (document.querySelector('main').innerHTML = svg), picture(frame / rate));
  encoder.stdin.write(await page.screenshot());
}
encoder.stdin.end();
await once(encoder, 'exit');
await browser.close();
