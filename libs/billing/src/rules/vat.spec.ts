import fc from 'fast-check';
import { mentionsFor, vatByLine, vatRules } from './vat';

test('20 % are taken out of the price, rounded half up', () => {
  expect(vatByLine([149_000], 'standard')).toEqual([{ gross: 149_000, net: 124_167, vat: 24_833 }]);
  expect(vatByLine([3], 'standard')).toEqual([{ gross: 3, net: 2, vat: 1 }]);
});

test.each(['exempt_training', 'franchise'] as const)('%s has no VAT, and says by which article', (regime) => {
  expect(vatByLine([149_000, -14_900], regime)).toEqual([
    { gross: 149_000, net: 149_000, vat: 0 },
    { gross: -14_900, net: -14_900, vat: 0 },
  ]);
  expect(mentionsFor(regime, 'consumer')).toContainEqual(vatRules[regime].mention);
});

test('a coupon takes its VAT with it', () => {
  const [price, coupon] = vatByLine([10_001, -3_333], 'standard');
  expect(price!.vat + coupon!.vat).toBe(vatByLine([6_668], 'standard')[0]!.vat);
});

test('professionals are told of penalties, of 40 € and of the discount that there is not', () => {
  const codes = mentionsFor('standard', 'professional').map(({ code }) => code);
  expect(codes).toEqual(['operation-services', 'late-penalties', 'recovery-indemnity', 'no-early-discount']);
  expect(mentionsFor('standard', 'trainee').map(({ code }) => code)).toEqual(['operation-services']);
});

const cents = fc.integer({ min: 1, max: 10_000_000 });
const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);
const regimes = fc.constantFrom('standard' as const, 'franchise' as const, 'exempt_training' as const);

test('lines sum to the VAT of their sum; each is within a cent of its own', () => {
  fc.assert(
    fc.property(fc.array(cents, { minLength: 1, maxLength: 8 }), regimes, (grosses, regime) => {
      const lines = vatByLine(grosses, regime);
      expect(sum(lines.map(({ vat }) => vat))).toBe(vatByLine([sum(grosses)], regime)[0]!.vat);
      for (const { gross, net, vat } of lines) {
        expect(net + vat).toBe(gross);
        expect(Math.abs(vat - (gross * vatRules[regime].rate) / (100 + vatRules[regime].rate))).toBeLessThan(
          1.001,
        );
      }
    }),
  );
});

test('credit notes, however many, give back the VAT of the invoice to the cent', () => {
  fc.assert(
    fc.property(fc.array(cents, { minLength: 1, maxLength: 8 }), (credits) => {
      let before = 0;
      let back = 0;
      for (const credit of credits) {
        back += vatByLine([credit], 'standard', before)[0]!.vat;
        before += credit;
      }
      expect(back).toBe(vatByLine([sum(credits)], 'standard')[0]!.vat);
    }),
  );
});
