import { request as ask } from 'node:http';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { deflateRawSync } from 'node:zlib';
import * as contract from '@tandem/contracts';
import { Clock, RecurringTasks, Storage } from '@tandem/platform';
import { createAcademy, finalCaseOf, type Academy } from '../support/academy';
import { startTestApp, type TestApp } from '../support/app';
import { createPerson, enrol, type TestPerson } from '../support/factories';

let api: TestApp;
let academy: Academy;

beforeAll(async () => {
  api = await startTestApp();
  academy = await createAcademy(api);
  await api.dataSource.query('UPDATE cohort SET capacity = 200');
});
afterAll(() => api.close());

async function newStudent(): Promise<TestPerson> {
  const person = await createPerson(api.dataSource);
  await enrol(api.dataSource, academy.cohortId, person.id);
  return person;
}

const params = () => ({ courseSlug: 'obm', assignmentKey: finalCaseOf(academy.course).key });
const address = () => `${api.url}/me/courses/obm/assignments/${finalCaseOf(academy.course).key}/files`;
const read = ({ token }: TestPerson) => api.as(token)(contract.getAssignment, { params: params() });

async function upload({ token }: TestPerson, name: string, bytes: Uint8Array | string) {
  const body = new FormData();
  body.append('file', new Blob([bytes as BlobPart]), name);
  const answer = await fetch(address(), {
    method: 'POST',
    body,
    headers: { authorization: `Bearer ${token}` },
  });
  return { status: answer.status, body: await answer.json() };
}

interface Entry {
  name: string;
  bytes: Buffer;
  /** What the archive says of its size; the truth unless told otherwise. */
  declared?: number;
}

/** A zip as office software writes it, or as an attacker does. */
function zip(entries: Entry[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, declared = bytes.length } of entries) {
    const stored = name === 'mimetype';
    const packed = stored ? bytes : deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(stored ? 0 : 8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(declared, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    const head = Buffer.concat([
      Buffer.from('PK\x01\x02\x14\x00'),
      common,
      Buffer.alloc(14),
      Buffer.from(name),
    ]);
    head.writeUInt32LE(at, 42);
    locals.push(local);
    central.push(head);
    at += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

const types: Entry = { name: '[Content_Types].xml', bytes: Buffer.from('<Types/>') };
const docx = (...more: Entry[]) =>
  zip([types, { name: 'word/document.xml', bytes: Buffer.from('<w/>') }, ...more]);
const odt = zip([
  { name: 'mimetype', bytes: Buffer.from('application/vnd.oasis.opendocument.text') },
  { name: 'content.xml', bytes: Buffer.from('<office/>') },
]);
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

describe('a file', () => {
  it.each<[string, Uint8Array | string, string]>([
    ['plan.docx', docx(), 'wordprocessingml'],
    ['plan.odt', odt, 'opendocument.text'],
    ['note.pdf', '%PDF-1.7\n', 'application/pdf'],
    ['image.png', png, 'image/png'],
    ['données.csv', Buffer.from('a;é\n1;2\n', 'latin1'), 'text/csv'],
    ['note.md', '# Titre', 'text/markdown'],
  ])('%s is taken in', async (name, bytes, mediaType) => {
    const { status, body } = await upload(await newStudent(), name, bytes);
    expect(status).toBe(201);
    expect(body).toMatchObject({ name, size: Buffer.from(bytes as string).length });
    expect(body.mediaType).toContain(mediaType);
  });

  it.each<[string, string, Uint8Array | string, string]>([
    ['of a kind that is not taken', 'outil.exe', 'MZ', 'genre de fichier'],
    ['an archive', 'tout.zip', docx(), 'genre de fichier'],
    ['a page', 'page.html', '<script>', 'genre de fichier'],
    ['without an ending', 'note', 'texte', 'genre de fichier'],
    ['that names an object’s member', 'note.constructor', 'texte', 'genre de fichier'],
    ['a program called PDF', 'note.pdf', 'MZ\x90', 'ne correspond pas'],
    ['a program called text', 'note.txt', Buffer.from([77, 90, 0, 1]), 'ne correspond pas'],
    ['an archive called document', 'note.docx', zip([types]), 'ne correspond pas'],
    [
      'a document with macros',
      'note.docx',
      docx({ name: 'word/vbaProject.bin', bytes: png }),
      'ne correspond pas',
    ],
    ['a broken document', 'note.docx', docx().subarray(0, 60), 'ne correspond pas'],
    ['empty', 'note.txt', '', 'est vide'],
  ])('%s is refused', async (_, name, bytes, says) => {
    const student = await newStudent();
    const { status, body } = await upload(student, name, bytes);
    expect(status).toBe(422);
    expect(body.errors).toEqual([{ pointer: '#/file', detail: expect.stringContaining(says) }]);
    expect((await read(student)).files).toEqual([]);
  });

  it.each<[string, Entry]>([
    ['that says so', { name: 'word/media/big', bytes: Buffer.alloc(260 * 1024 * 1024) }],
    ['that hides it', { name: 'word/media/big', bytes: Buffer.alloc(260 * 1024 * 1024), declared: 10 }],
  ])('a zip bomb %s is refused', async (_, bomb) => {
    const { status, body } = await upload(await newStudent(), 'note.docx', docx(bomb));
    expect(status).toBe(422);
    expect(body.errors[0].detail).toContain('démesuré');
  });

  it.each([
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['a\u202etxt.md', 'atxt.md'],
    [`${'é'.repeat(300)}.txt`, `${'é'.repeat(125)}.txt`],
  ])('%s has a harmless name', async (given, kept) => {
    const { body } = await upload(await newStudent(), given, 'texte');
    expect(body.name).toBe(kept);
  });

  it('is one of five at most', async () => {
    const student = await newStudent();
    for (let n = 0; n < 5; n++) expect((await upload(student, `${n}.txt`, 'texte')).status).toBe(201);
    expect((await upload(student, '6.txt', 'texte')).body.errors[0].detail).toContain('Cinq fichiers');
  });

  it('of two gigabytes is cut at the largest size, and leaves nothing', async () => {
    const student = await newStudent();
    const sent = await sendWithoutEnd(student);
    expect(sent.bytes).toBeLessThan(100 * 1024 * 1024);
    if (sent.status !== null) expect(sent.status).toBe(422);
    expect((await read(student)).files).toEqual([]);
    const left = (await readdir(tmpdir())).filter((name) => name.startsWith('tandem-upload-'));
    expect(left).toEqual([]);
  });
});

/** Sends until the other side has had enough, or two gigabytes. */
function sendWithoutEnd({ token }: TestPerson): Promise<{ bytes: number; status: number | null }> {
  const piece = Buffer.alloc(1024 * 1024, 'x');
  let bytes = 0;
  return new Promise((resolve) => {
    const request = ask(address(), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'multipart/form-data; boundary=zzz' },
    });
    let status: number | null = null;
    request.on('response', (answer) => {
      status = answer.statusCode ?? null;
      answer.resume();
    });
    request.on('error', () => resolve({ bytes, status }));
    request.on('close', () => resolve({ bytes, status }));
    request.write('--zzz\r\ncontent-disposition: form-data; name="file"; filename="long.txt"\r\n\r\n');
    const more = () => {
      if (request.destroyed || status !== null || bytes >= 2 * 1024 ** 3) return void request.destroy();
      bytes += piece.length;
      if (request.write(piece)) setImmediate(more);
      else request.once('drain', more);
    };
    more();
  });
}

describe('a file that was handed in', () => {
  it('is read by her and her trainers alone, always to be saved, byte for byte', async () => {
    const student = await newStudent();
    const { body } = await upload(student, 'résumé d’été.md', '<script>alert(1)</script>');
    const get = (token: string) =>
      fetch(`${api.url}/submission-files/${body.id}`, { headers: { authorization: `Bearer ${token}` } });
    expect((await get(academy.trainer.token)).status).toBe(404);
    await api.as(student.token)(contract.submitAssignment, {
      params: params(),
      body: { number: 1, base: 0 },
    });
    for (const { token } of [student, academy.trainer]) {
      const answer = await get(token);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toBe('<script>alert(1)</script>');
      expect(answer.headers.get('content-type')).toBe('application/octet-stream');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('content-security-policy')).toContain('sandbox');
      const disposition = answer.headers.get('content-disposition')!;
      expect(disposition).toBe(`attachment; filename*=UTF-8''${encodeURIComponent('résumé d’été.md')}`);
    }
    // Without an origin of files, nothing is linked.
    const linked = api.as(student.token)(contract.linkSubmissionFile, { params: { fileId: body.id } });
    expect(await linked).toEqual({ link: null });
    for (const { token } of [academy.otherStudent, academy.otherTrainer, academy.owner])
      expect((await get(token)).status).toBe(404);
  });

  it('goes on to the next version when the work is returned', async () => {
    const student = await newStudent();
    await upload(student, 'note.txt', 'texte');
    const call = api.as(student.token);
    const { id } = await call(contract.submitAssignment, { params: params(), body: { number: 1, base: 0 } });
    expect((await read(student)).files).toEqual([]);
    expect((await upload(student, 'tard.txt', 'texte')).body.code).toBe('work-under-review');
    const levels = Object.fromEntries(
      finalCaseOf(academy.course).rubric.map(({ key }) => [key, { level: 'developing' } as const]),
    );
    await api.as(academy.trainer.token)(contract.reviewSubmission, {
      params: { submissionId: id },
      body: { decision: 'returned', levels, comment: 'Encore.' },
    });
    const { files, submissions } = await read(student);
    expect(files.map(({ name }) => name)).toEqual(['note.txt']);
    await call(contract.removeSubmissionFile, { params: { ...params(), fileId: files[0]!.id } });
    expect(submissions[0]!.files).toHaveLength(1);
    expect((await read(student)).submissions[0]!.files).toHaveLength(1);
  });
});

it('what nothing refers to is swept after a day, what somebody handed in stays', async () => {
  const student = await newStudent();
  const { body: kept } = await upload(student, 'garde.txt', 'garde');
  const { body: gone } = await upload(student, 'retire.txt', 'retire');
  const storedIds = await api.dataSource.query<Array<{ id: string; stored_file_id: string }>>(
    'SELECT id, stored_file_id FROM submission_file WHERE id = ANY ($1)',
    [[kept.id, gone.id]],
  );
  const stored = (id: string) => storedIds.find((row) => row.id === id)!.stored_file_id;
  const call = api.as(student.token);
  await call(contract.removeSubmissionFile, { params: { ...params(), fileId: gone.id } });
  await api.app.get(Clock).advance(2 * 86_400_000);
  await api.app.get(RecurringTasks).runDue();
  const text = async (id: string) => {
    const chunks = await (await api.app.get(Storage).read(id)).toArray();
    return Buffer.concat(chunks).toString();
  };
  expect(await text(stored(kept.id))).toBe('garde');
  await expect(text(stored(gone.id))).rejects.toThrow();
  const rows = await api.dataSource.query('SELECT FROM stored_file WHERE id = $1', [stored(gone.id)]);
  expect(rows).toEqual([]);
});
