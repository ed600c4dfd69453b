import fc from 'fast-check';
import { newCertificateCode, readCertificateCode } from './certificate-code';

describe('certificate code', () => {
  it('is read back as it was made', () => {
    for (let i = 0; i < 100; i++) {
      const code = newCertificateCode();
      expect(code).toMatch(/^TDM-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
      expect(readCertificateCode(code)).toBe(code);
      expect(readCertificateCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
    }
  });

  it('forgives what paper makes ambiguous', () => {
    expect(readCertificateCode('tdm-ol1i-2345')).toBe('TDM-0111-2345');
    expect(readCertificateCode('TDM4-2345')).toBe('TDM-TDM4-2345');
    expect(readCertificateCode('TDM-TDM4-2345')).toBe('TDM-TDM4-2345');
  });

  it('is null for anything else and never throws', () => {
    expect(readCertificateCode('TDM-1234')).toBeNull();
    expect(readCertificateCode('')).toBeNull();
    fc.assert(
      fc.property(fc.string(), (typed) => ['string', 'object'].includes(typeof readCertificateCode(typed))),
    );
  });
});
