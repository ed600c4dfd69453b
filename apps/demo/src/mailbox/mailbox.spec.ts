import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';
import { startMailbox, type Mailbox } from './mailbox';
import type { ListedMail } from './received-mail';

let folder: string;
let mailbox: Mailbox;
let transporter: Transporter;

async function open(): Promise<void> {
  mailbox = await startMailbox({ smtpPort: 0, httpPort: 0, folder });
  transporter = createTransport({ url: mailbox.smtpUrl, pool: true });
}

async function close(): Promise<void> {
  transporter.close();
  await mailbox.close();
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tandem-mailbox-'));
  await open();
});

afterEach(async () => {
  await close();
  await rm(folder, { recursive: true });
});

const send = (mail: SendMailOptions) =>
  transporter.sendMail({ from: 'Tandem <bonjour@tandem.example>', text: 'Bonjour', ...mail });

async function mails(to?: string): Promise<ListedMail[]> {
  const answer = await fetch(`${mailbox.url}/api/mails${to ? `?to=${encodeURIComponent(to)}` : ''}`);
  return ((await answer.json()) as { mails: ListedMail[] }).mails;
}

async function read(target: string) {
  const answer = await fetch(mailbox.url + target);
  return { status: answer.status, headers: answer.headers, body: await answer.text() };
}

const html =
  '<html><head><title>x</title></head><body><script>alert(1)</script><a href="https://t.example/?a=1&amp;b=2">Lien</a></body></html>';

describe('mailbox', () => {
  it('lists what it received, newest first, by address', async () => {
    await send({ to: 'Lea@exemple.fr', subject: 'Première à «\u202fLéa\u202f»' });
    await send({ to: ['ines@exemple.fr', 'lea@exemple.fr'], subject: 'Seconde' });
    expect((await mails()).map(({ subject }) => subject)).toEqual([
      'Seconde',
      'Première à «\u202fLéa\u202f»',
    ]);
    expect(await mails('ines@exemple.fr')).toHaveLength(1);
    expect(await mails('lea@exemple.fr')).toHaveLength(2);
    expect(await mails('personne@exemple.fr')).toEqual([]);
  });

  it('gives text, links, headers and attachments', async () => {
    const content = Buffer.from([0, 255, 10, 13, 0]);
    await send({
      to: 'lea@exemple.fr',
      subject: 'Tout',
      messageId: '<one@tandem.example>',
      headers: { 'List-Unsubscribe': '<https://t.example/stop>' },
      text: 'Va sur https://t.example/texte puis reviens',
      html,
      attachments: [{ filename: 'reçu 1.pdf', content, contentType: 'application/pdf' }],
    });
    const [mail] = await mails();
    expect(mail).toMatchObject({ to: ['lea@exemple.fr'], messageId: '<one@tandem.example>' });
    expect(mail!.html!.trim()).toBe(html);
    expect(mail!.text.trim()).toBe('Va sur https://t.example/texte puis reviens');
    expect(mail!.headers['list-unsubscribe']).toBe('<https://t.example/stop>');
    expect(mail!.links).toEqual(['https://t.example/?a=1&b=2', 'https://t.example/texte']);
    expect(mail!.attachments).toMatchObject([
      { filename: 'reçu 1.pdf', contentType: 'application/pdf', bytes: 5 },
    ]);
    const file = await fetch(mailbox.url + mail!.attachments[0]!.path);
    expect(Buffer.from(await file.arrayBuffer())).toEqual(content);
    expect(file.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''re%C3%A7u%201.pdf");
  });

  it('shows pages that escape what a mail says, and its HTML under a policy that runs nothing', async () => {
    await send({ to: 'lea@exemple.fr', subject: '<img src=x onerror=alert(1)>', text: '<b>', html });
    const [mail] = await mails();
    const [list, one, framed] = await Promise.all(
      ['/', `/mails/${mail!.id}`, `/mails/${mail!.id}/html`].map(read),
    );
    for (const page of [list!, one!]) {
      expect(page.status).toBe(200);
      expect(page.body).not.toContain('<img src=x');
      expect(page.body).toContain('&lt;img src=x');
    }
    expect(one!.body).toContain('&lt;b&gt;');
    expect(framed!.body).toContain('<base target="_blank">');
    const policy = framed!.headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/^sandbox (?!.*allow-scripts)(?!.*allow-same-origin)/);
  });

  it('answers 404 for what it does not have', async () => {
    await send({ to: 'lea@exemple.fr', subject: 'Sans pièce ni HTML' });
    const [{ id }] = (await mails()) as [ListedMail];
    for (const target of ['/mails/1-000001', `/mails/${id}/html`, `/mails/${id}/attachments/0`, '/autre']) {
      expect((await read(target)).status).toBe(404);
    }
  });

  it('keeps its mails over a restart, and forgets them when told to', async () => {
    await send({ to: 'lea@exemple.fr', subject: 'Avant' });
    await close();
    await open();
    await send({ to: 'lea@exemple.fr', subject: 'Après' });
    expect((await mails()).map(({ subject }) => subject)).toEqual(['Après', 'Avant']);
    expect((await fetch(`${mailbox.url}/api/mails`, { method: 'DELETE' })).status).toBe(204);
    expect(await mails()).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('keeps the last 500', async () => {
    await Promise.all(
      Array.from({ length: 503 }, (_, n) => send({ to: 'lea@exemple.fr', subject: String(n) })),
    );
    expect(await mails()).toHaveLength(500);
    expect(await readdir(folder)).toHaveLength(500);
  });

  it('says when a port is taken', async () => {
    const taken = Number(new URL(mailbox.url).port);
    await expect(startMailbox({ smtpPort: 0, httpPort: taken })).rejects.toThrow('EADDRINUSE');
    await expect(startMailbox({ smtpPort: taken, httpPort: 0 })).rejects.toThrow('EADDRINUSE');
  });
});
