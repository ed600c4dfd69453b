import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readMail, type RawMail, type ReceivedMail } from './received-mail';

const kept = 500;

/** The last mails, newest first; with a folder, one file each, so that a restart finds them again. */
export class MailStore {
  private mails: ReceivedMail[] = [];
  private sequence = 0;

  private constructor(private readonly folder: string | undefined) {}

  static async open(folder?: string): Promise<MailStore> {
    const store = new MailStore(folder);
    if (folder) await store.load(folder);
    return store;
  }

  /** The mail is on disk when this returns: the sender is then told that it was accepted. */
  async add(recipients: string[], raw: Buffer): Promise<void> {
    const mail: RawMail = { id: this.nextId(), receivedAt: new Date().toISOString(), recipients, raw };
    const read = await readMail(mail);
    if (this.folder) await this.write(this.folder, mail);
    this.mails = [read, ...this.mails].sort(byNewest);
    for (const old of this.mails.splice(kept)) await this.remove(old.id);
  }

  /** @param to only mails to this address */
  list(to?: string | null): ReceivedMail[] {
    const wanted = to?.toLowerCase();
    return wanted
      ? this.mails.filter((mail) => mail.to.some((one) => one.toLowerCase() === wanted))
      : this.mails;
  }

  find(id: string): ReceivedMail | undefined {
    return this.mails.find((mail) => mail.id === id);
  }

  async clear(): Promise<void> {
    const gone = this.mails;
    this.mails = [];
    for (const { id } of gone) await this.remove(id);
  }

  /** Sorts by time of arrival, across restarts too. */
  private nextId(): string {
    this.sequence += 1;
    return `${Date.now()}-${String(this.sequence).padStart(6, '0')}`;
  }

  private async load(folder: string): Promise<void> {
    await mkdir(folder, { recursive: true });
    const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
    for (const name of names.slice(-kept)) {
      const { raw, ...rest } = JSON.parse(await readFile(path.join(folder, name), 'utf8')) as Stored;
      this.mails.unshift(await readMail({ ...rest, raw: Buffer.from(raw, 'base64') }));
    }
  }

  /** Written beside, then renamed: a process killed meanwhile leaves no half of a mail. */
  private async write(folder: string, { raw, ...rest }: RawMail): Promise<void> {
    const file = path.join(folder, `${rest.id}.json`);
    const stored: Stored = { ...rest, raw: raw.toString('base64') };
    await writeFile(`${file}.part`, JSON.stringify(stored));
    await rename(`${file}.part`, file);
  }

  private async remove(id: string): Promise<void> {
    if (this.folder) await rm(path.join(this.folder, `${id}.json`), { force: true });
  }
}

type Stored = Omit<RawMail, 'raw'> & { raw: string };

function byNewest(a: ReceivedMail, b: ReceivedMail): number {
  return a.id < b.id ? 1 : -1;
}
