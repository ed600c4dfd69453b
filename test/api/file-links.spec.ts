import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import * as contract from '@tandem/contracts';
import { Clock, CONFIG, parseConfig, RecurringTasks, signLink, Storage, type Config } from '@tandem/platform';
import { createAcademy, finalCaseOf, type Academy } from '../support/academy';
import { startTestApp, type TestApp } from '../support/app';
import { testConfig, testEnvironment } from '../support/config';
import { startS3, type S3 } from '../support/s3';

const filesUrl = 'http://fichiers.academie.example';
let s3: S3;
let api: TestApp;
let academy: Academy;

/** Files lie in a bucket, and leave from an origin of their own. */
beforeAll(async () => {
  s3 = await startS3();
  api = await startTestApp({ ...s3.environment, FILES_URL: filesUrl });
  academy = await createAcademy(api);
});
afterAll(async () => {
  await api.close();
  await s3.close();
});

const params = () => ({ courseSlug: 'obm', assignmentKey: finalCaseOf(academy.course).key });
const student = () => api.as(academy.student.token);

async function upload(name: string, content: string): Promise<{ id: string; storedId: string }> {
  const body = new FormData();
  body.append('file', new Blob([content]), name);
  const path = contract.pathOf(contract.uploadSubmissionFile, params());
  const headers = { authorization: `Bearer ${academy.student.token}` };
  const answer = await fetch(api.url + path, { method: 'POST', body, headers });
  expect(answer.status).toBe(201);
  const { id } = (await answer.json()) as { id: string };
  const [row] = await api.dataSource.query<[{ stored_file_id: string }]>(
    'SELECT stored_file_id FROM submission_file WHERE id = $1',
    [id],
  );
  return { id, storedId: row.stored_file_id };
}

/** The name of the origin of files leads to the API. */
const follow = (link: string, headers: Record<string, string> = {}) =>
  fetch(link.replace(filesUrl, api.url), { headers });
const linkOf = async (fileId: string) =>
  (await student()(contract.linkSubmissionFile, { params: { fileId } })).link!;

function changed(link: string, change: (url: URL) => void): string {
  const url = new URL(link);
  change(url);
  return url.href;
}

it('a file lies in the bucket, in parts when it is large, until nothing refers to it', async () => {
  const content = 'une ligne de texte\n'.repeat(700_000);
  const { id, storedId } = await upload('long.txt', content);
  const read = () => api.app.get(Storage).read(storedId);
  expect(await text(await read())).toBe(content);
  await student()(contract.removeSubmissionFile, { params: { ...params(), fileId: id } });
  await api.app.get(Clock).advance(2 * 86_400_000);
  await api.app.get(RecurringTasks).runDue();
  await expect(read().then((stream) => buffer(stream))).rejects.toThrow();
  await api.app.get(Storage).remove(storedId);
});

it('a bucket whose key is not known takes nothing', async () => {
  const environment = { ...s3.environment, S3_SECRET_ACCESS_KEY: 'autre', DATABASE_URL: api.databaseUrl };
  const storage = new Storage(testConfig(environment));
  const written = storage.write('x', Readable.from(['abc']), { size: 3, mediaType: 'text/plain' });
  await expect(written).rejects.toThrow();
});

it('a link saves a file without a session and without a cookie, byte for byte', async () => {
  const { id } = await upload('résumé d’été.md', '<script>alert(1)</script>');
  const link = await linkOf(id);
  expect(new URL(link).origin).toBe(filesUrl);
  const answer = await follow(link);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe('<script>alert(1)</script>');
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('résumé d’été.md')}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  expect(answer.headers.get('set-cookie')).toBeNull();
});

it('what is not that link, or no longer, answers clearly, whoever asks', async () => {
  const { id } = await upload('note.txt', 'texte');
  const { id: other } = await upload('autre.txt', 'autre');
  const link = await linkOf(id);
  const altered = [
    changed(link, (url) => (url.search = '')),
    changed(link, (url) => url.searchParams.delete('signature')),
    changed(link, (url) => url.searchParams.set('signature', 'A'.repeat(43))),
    changed(link, (url) => url.searchParams.set('until', String(Math.floor(Date.now() / 1000) + 9000))),
    link.replace(id, other),
  ];
  for (const address of altered) {
    for (const headers of [{}, { authorization: `Bearer ${academy.student.token}` }]) {
      const answer = await follow(address, headers as Record<string, string>);
      expect(answer.headers.get('set-cookie')).toBeNull();
      expect(await answer.json()).toMatchObject({
        status: 403,
        code: 'link-altered',
        title: 'Ce lien est incomplet ou a été modifié. Rouvre le fichier depuis sa page.',
      });
    }
  }
  const path = contract.pathOf(contract.saveSubmissionFile, { fileId: id });
  const old = signLink(api.app.get<Config>(CONFIG), path, Date.now() - 301_000)!;
  const answer = await follow(old);
  expect(await answer.json()).toMatchObject({ status: 410, code: 'link-expired' });
  await student()(contract.removeSubmissionFile, { params: { ...params(), fileId: id } });
  expect((await follow(link)).status).toBe(404);
});

it('a file of a paid module is linked for whoever may open it', async () => {
  const module = academy.course.content.modules.find(({ free, files }) => !free && files.length > 0)!;
  const [file] = module.files;
  const where = { params: { hash: file!.sha256.slice(0, 16), name: file!.name } };
  await expect(api.as()(contract.getCourseFile, where)).rejects.toMatchObject({ problem: { status: 403 } });
  const { link, size } = await student()(contract.getCourseFile, where);
  const answer = await follow(link!);
  const saved = Buffer.from(await answer.arrayBuffer());
  expect(saved.length).toBe(size);
  const given = await student()(contract.readCourseFile, { ...where, query: { from: 0 } });
  expect(saved.subarray(0, given.length).equals(given)).toBe(true);
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename/);
  expect((await follow(changed(link!, (url) => url.searchParams.delete('signature')))).status).toBe(403);
});

it('the origin of files is another host than the portal’s', () => {
  const environment = { ...testEnvironment({ DATABASE_URL: api.databaseUrl }) };
  expect(() => parseConfig({ ...environment, FILES_URL: 'http://127.0.0.1:4000' })).toThrow('FILES_URL');
});
