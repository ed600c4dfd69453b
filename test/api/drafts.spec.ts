import type { Draft } from '@tandem/contracts';
import { draftOrConflict, Drafts, type DraftKey } from '@tandem/learning';
import { newId } from '@tandem/platform';
import { startTestApp, type TestApp } from '../support/app';
import { createPerson } from '../support/factories';

let api: TestApp;
let drafts: Drafts;

beforeAll(async () => {
  api = await startTestApp();
  drafts = api.app.get(Drafts);
});
afterAll(() => api.close());

async function newKey(): Promise<DraftKey> {
  const { id } = await createPerson(api.dataSource);
  return { personId: id, subject: 'note', subjectId: newId() };
}

const tab = () => ({ id: newId(), turn: 0 });
type Tab = ReturnType<typeof tab>;
const save = (key: DraftKey, text: string, base: number, writer?: Tab) =>
  drafts.save(api.dataSource.manager, key, { text, base, ...(writer && { writer }) });
const find = (key: DraftKey) => drafts.find(api.dataSource.manager, key);
const settle = (key: DraftKey, versionId: string, choice: 'version' | 'both' | 'current', base: number) =>
  api.dataSource.transaction((tx) => drafts.settle(tx, key, { versionId, choice, base }));
const texts = ({ text, versions }: Draft) => [text, ...versions.map((version) => version.text)];

describe('a draft', () => {
  it('goes on from the revision that its writer saw', async () => {
    const key = await newKey();
    expect(await find(key)).toEqual({ text: '', revision: 0, savedAt: null, versions: [] });
    expect((await save(key, 'un', 0)).draft.revision).toBe(1);
    expect((await save(key, 'un deux', 1)).draft.revision).toBe(2);
    expect((await find(key)).text).toBe('un deux');
  });

  it('stays as it is when the same text comes again, whatever the base', async () => {
    const key = await newKey();
    await save(key, 'un', 0);
    expect(await save(key, 'un', 0)).toMatchObject({ saved: true, draft: { revision: 1, versions: [] } });
  });

  it('keeps both texts of two tabs, and one version a tab', async () => {
    const key = await newKey();
    await save(key, 'commun', 0);
    await save(key, 'première', 1, tab());
    const second = tab();
    const lost = await save(key, 'seconde', 1, second);
    expect(lost.saved).toBe(false);
    expect(() => draftOrConflict(lost)).toThrow('draft-conflict');
    await save(key, 'seconde, plus loin', 1, { ...second, turn: 1 });
    await save(key, 'seconde', 1, second);
    expect(texts(await find(key))).toEqual(['première', 'seconde, plus loin']);
  });

  it('knows a page again whose answer got lost, and ignores its earlier saves', async () => {
    const key = await newKey();
    const page = tab();
    await save(key, 'a', 0, page);
    expect((await save(key, 'ab', 0, { ...page, turn: 1 })).draft).toMatchObject({
      revision: 2,
      versions: [],
    });
    expect(await save(key, 'a', 0, page)).toMatchObject({ saved: true, draft: { text: 'ab', versions: [] } });
  });

  it('does not let a page from before overwrite what came after it elsewhere', async () => {
    const key = await newKey();
    const page = tab();
    await save(key, 'a', 0, page);
    await save(key, 'ailleurs', 1, tab());
    expect((await save(key, 'ab', 1, { ...page, turn: 1 })).saved).toBe(false);
    expect(texts(await find(key))).toEqual(['ailleurs', 'ab']);
  });

  it('has one winner among twenty, and loses no text', async () => {
    const key = await newKey();
    const written = Array.from({ length: 20 }, (_, at) => `texte ${at}`);
    const outcomes = await Promise.all(written.map((text) => save(key, text, 0, tab())));
    expect(outcomes.filter(({ saved }) => saved)).toHaveLength(1);
    expect(texts(await find(key)).sort()).toEqual(written.sort());
  });
});

describe('her choice', () => {
  const settled = {
    version: 'seconde',
    both: 'première\n\nseconde',
    current: 'première',
  };

  it.each(Object.entries(settled))('%s', async (choice, text) => {
    const key = await newKey();
    await save(key, 'première', 0);
    const { draft } = await save(key, 'seconde', 0);
    const after = await settle(key, draft.versions[0]!.id, choice as keyof typeof settled, 1);
    expect(texts(after)).toEqual([text]);
    await expect(settle(key, draft.versions[0]!.id, 'version', 1)).rejects.toThrow('not-found');
  });

  it('is asked again when the draft has moved on since she compared', async () => {
    const key = await newKey();
    await save(key, 'première', 0);
    const { draft } = await save(key, 'seconde', 0);
    await save(key, 'première, suite', 1);
    await expect(settle(key, draft.versions[0]!.id, 'version', 1)).rejects.toThrow('draft-conflict');
    expect(texts(await find(key))).toEqual(['première, suite', 'seconde']);
  });

  it('is hers alone', async () => {
    const key = await newKey();
    await save(key, 'première', 0);
    const { draft } = await save(key, 'seconde', 0);
    const other = { ...key, personId: (await createPerson(api.dataSource)).id };
    await expect(settle(other, draft.versions[0]!.id, 'version', 1)).rejects.toThrow('not-found');
  });
});
