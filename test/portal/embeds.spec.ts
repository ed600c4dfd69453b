import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { getLesson, pathOf } from '@tandem/contracts';
import { startChild, type Child } from '../../apps/demo/src/child';
import { renderLesson } from '../../libs/catalogue/src/lesson-html/render-lesson';
import { expect, expectAccessible, test } from '../support/browser';
import { demo } from '../support/demo-setup';
import { freePort } from '../support/free-port';

const lesson = { courseSlug: 'obm', moduleSlug: 'decouvrir-le-metier', lessonSlug: 'quatre-niveaux' };
const player = 'https://www.youtube-nocookie.com/embed/abcdefghijk';
let api: Server;
let portal: Child;
let address: string;

/** The portal before an API whose lesson ends with a film of another site: no lesson of the course has one. */
test.beforeAll(async () => {
  const film = renderLesson('::embed{url="https://youtu.be/abcdefghijk" title="Une réunion, filmée"}', {
    ...{ file: () => null, captions: () => '', lesson: () => '' },
  });
  api = createServer((incoming, outgoing) => {
    void (async () => {
      const { authorization = '', 'content-type': type = '' } = incoming.headers;
      const answer = await fetch(demo().apiUrl + incoming.url, {
        method: incoming.method!,
        headers: { authorization, ...(type && { 'content-type': type }) },
        ...(incoming.method !== 'GET' && { body: await text(incoming) }),
      });
      let body = await answer.text();
      if (incoming.url?.startsWith(pathOf(getLesson, lesson))) {
        const found = JSON.parse(body) as { html: string };
        body = JSON.stringify({ ...found, html: found.html + film });
      }
      outgoing.writeHead(answer.status, { 'content-type': 'application/json' }).end(body);
    })();
  });
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
  const port = await freePort();
  const here = `http://127.0.0.1:${port}`;
  const environment = {
    NODE_ENV: 'production',
    PORT: String(port),
    API_URL: `http://127.0.0.1:${(api.address() as AddressInfo).port}`,
  };
  portal = await startChild(path.resolve('apps/portal/server.js'), environment, `${here}/health/live`);
  address = `${here}/module-1/quatre-niveaux`;
});
test.afterAll(async () => {
  await portal.stop();
  api.closeAllConnections();
  await new Promise((resolve) => api.close(resolve));
});

test('nothing of another site is loaded before she asks for it', async ({ page }) => {
  const foreign: string[] = [];
  await page.context().route(
    (url) => url.hostname !== '127.0.0.1',
    async (route) => {
      foreign.push(route.request().url());
      await route.fulfill({ contentType: 'text/html', body: '<p>Le lecteur</p>' });
    },
  );
  await page.setViewportSize({ width: 320, height: 900 });
  await page.goto(address);
  const show = page.getByRole('button', { name: 'Afficher ici' });
  await show.scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('link', { name: /Ouvrir sur\s+youtu\.be/ })).toBeVisible();
  await expect(page.locator('iframe, link[rel=preconnect], link[rel=dns-prefetch]')).toHaveCount(0);
  expect(foreign).toEqual([]);
  await expectAccessible(page);

  await show.press('Enter');
  const frame = page.getByTitle('Une réunion, filmée');
  await expect(frame).toBeFocused();
  await expect(frame).toHaveAttribute('sandbox', 'allow-scripts allow-same-origin allow-presentation');
  await expect(page.frameLocator('iframe').getByText('Le lecteur')).toBeVisible();
  expect(foreign).toEqual([player]);
  expect(await page.context().cookies(player)).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('there is a link, and no button that does nothing', async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole('link', { name: /Ouvrir sur\s+youtu\.be/ })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Afficher ici' })).toHaveCount(0);
  });
});
