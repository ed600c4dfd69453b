import fc from 'fast-check';
import { safeFileName } from './file-name';

it.each([
  ['plan.xlsx', 'plan.xlsx'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\Léa\\note.docx', 'note.docx'],
  ['résumé été.PDF', 'résumé été.pdf'],
  ['a\u0000b\u001f.txt', 'ab.txt'],
  ['facture\u202efdp.exe.pdf', 'facturefdp.exe.pdf'],
  ['zéro\u200blargeur\ufeff.md', 'zérolargeur.md'],
  ['.env', 'env'],
  ['   .pdf', 'pdf'],
  ['CON: a|b?.csv', 'CON- a-b-.csv'],
  ['', 'fichier'],
  ['..', 'fichier'],
])('%j is kept as %j', (given, kept) => {
  expect(safeFileName(given)).toBe(kept);
});

it('is never longer than 255 bytes, keeps the ending, and leads nowhere', () => {
  expect(safeFileName(`${'é'.repeat(400)}.pdf`)).toMatch(/^é{125}\.pdf$/);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (given) => {
      const name = safeFileName(given);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
      expect(name).toMatch(/^[^/\\\p{Cc}\p{Cf}]+$/u);
      expect(safeFileName(name)).toBe(name);
    }),
  );
});
