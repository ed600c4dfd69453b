import { randomBytes } from 'node:crypto';
import { readCode, recoveryCodeBytes, recoveryCodeFrom } from './recovery-code';

const written = recoveryCodeFrom(Uint8Array.from([7, 19, 2, 20, 23, 29, 9, 4, 26, 255]));

it('writes a recovery code in two groups of letters that look like no other', () => {
  expect(written).toBe('7k2mq-x94tz');
  const codes = Array.from({ length: 1000 }, () => recoveryCodeFrom(randomBytes(recoveryCodeBytes)));
  expect(new Set(codes).size).toBe(1000);
  expect(codes.filter((code) => !/^[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}$/.test(code))).toEqual([]);
});

it.each([
  ['as it is written', written],
  ['in capitals', written.toUpperCase()],
  ['without the hyphen', written.replace('-', '')],
  ['with spaces around and within', ' 7k2mq - x94tz\n'],
])('reads a recovery code %s', (_, typed) => {
  expect(readCode(typed)).toEqual({ kind: 'recovery', code: '7k2mqx94tz' });
});

it('takes letters that the alphabet leaves out for the digits they look like', () => {
  expect(readCode('OIL00-00000')).toEqual({ kind: 'recovery', code: '0110000000' });
});

it('reads six digits, however they are spaced, as an authenticator’s', () => {
  for (const typed of ['012345', '012 345', ' 01 23 45 ']) {
    expect(readCode(typed)).toEqual({ kind: 'totp', code: '012345' });
  }
});

it.each(['12345', '1234567', '7k2mq-x94t', '7k2mq-x94tzz', '7k2mq-x94tu', '', '٠١٢٣٤٥'])(
  'reads nothing in « %s »',
  (typed) => {
    expect(readCode(typed)).toBeNull();
  },
);
