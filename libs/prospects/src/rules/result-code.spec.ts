import fc from 'fast-check';
import { readResultCode, writeResultCode } from './result-code';

const secret = 'a secret of the tests';
const points = fc.nat(120);
const profiles = fc.record({ execution: points, management: points, strategy: points, vision: points });

describe('the code of a result', () => {
  it('holds the points, and nothing else', () => {
    fc.assert(
      fc.property(profiles, (scores) => {
        const code = writeResultCode(secret, scores);
        expect(readResultCode(secret, code)).toEqual(scores);
        const { execution, management, strategy, vision } = scores;
        expect(code.slice(0, -13)).toBe(`1-${execution}-${management}-${strategy}-${vision}`);
        expect(code).toBe(encodeURIComponent(code));
      }),
    );
  });

  it('is refused with any character changed, missing or added, and under another secret', () => {
    fc.assert(
      fc.property(profiles, fc.nat(60), fc.constantFrom(...'0aZ-_.'), (scores, place, character) => {
        const code = writeResultCode(secret, scores);
        const at = place % code.length;
        const other = code.slice(0, at) + character + code.slice(at + 1);
        if (other !== code) expect(readResultCode(secret, other)).toBeNull();
        expect(readResultCode(secret, code.slice(0, at))).toBeNull();
        expect(readResultCode(secret, code + character)).toBeNull();
        expect(readResultCode('another secret', code)).toBeNull();
      }),
    );
  });

  it('is refused when it is anything else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (code) => {
        expect(readResultCode(secret, code)).toBeNull();
      }),
    );
  });
});
