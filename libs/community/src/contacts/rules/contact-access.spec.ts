import { contactAccess, type ContactFacts } from './contact-access';

const facts = (change: Partial<ContactFacts>): ContactFacts => ({
  ...{ shown: false, wrote: false, written: false, here: true },
  ...{ blockedByReader: false, blocksReader: false },
  ...change,
});
const left = { open: false, reason: 'left' };

it.each<[Partial<ContactFacts>, ReturnType<typeof contactAccess>]>([
  [{}, null],
  [{ shown: true }, { open: true, listed: true }],
  // An answer needs no page in the directory.
  [{ wrote: true }, { open: true, listed: false }],
  [{ written: true }, { open: false, reason: 'left' }],
  [
    { wrote: true, here: false },
    { open: false, reason: 'left' },
  ],
  [
    { shown: true, blocksReader: true },
    { open: false, reason: 'left' },
  ],
  [
    { shown: true, blockedByReader: true, blocksReader: true },
    { open: false, reason: 'blocked' },
  ],
])('%j', (change, access) => {
  expect(contactAccess(facts(change))).toEqual(access);
});

it('tells whoever is blocked what it tells of somebody who left', () => {
  expect(contactAccess(facts({ wrote: true, blocksReader: true }))).toEqual(left);
  expect(contactAccess(facts({ wrote: true, here: false }))).toEqual(left);
});
