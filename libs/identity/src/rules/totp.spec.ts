import { matchingStep, setupOf } from './totp';

/** Secret and times of RFC 6238, appendix B; of its eight digits, six. */
const secret = Buffer.from('12345678901234567890');
const known: Array<[seconds: number, code: string]> = [
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
];
const at = (seconds: number) => new Date(seconds * 1000);

it.each(known)('at second %d takes %s', (seconds, code) => {
  expect(matchingStep(secret, code, at(seconds))).toBe(Math.floor(seconds / 30));
});

describe('a code', () => {
  const [seconds, code] = known[3]!;
  const step = Math.floor(seconds / 30);
  const start = step * 30;

  it.each([
    ['its own step', start, step],
    ['the end of the step after', start + 59.999, step],
    ['the start of the step before', start - 30, step],
    ['two steps after', start + 60, null],
    ['two steps before', start - 30.001, null],
  ])('in %s', (_, when, expected) => {
    expect(matchingStep(secret, code, at(when))).toBe(expected);
  });

  it.each(['005925', '5924', '', '0059240', 'abcdef'])('is not « %s »', (other) => {
    expect(matchingStep(secret, other, at(start))).toBeNull();
  });
});

it('is set up by the address that authenticators read', () => {
  const { secret: typed, uri } = setupOf(secret, 'Académie Tandem', 'ines@exemple.fr');
  expect(typed).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
  const address = new URL(uri);
  expect([address.protocol, address.host]).toEqual(['otpauth:', 'totp']);
  expect(decodeURIComponent(address.pathname)).toBe('/Académie Tandem:ines@exemple.fr');
  expect(Object.fromEntries(address.searchParams)).toEqual({
    ...{ issuer: 'Académie Tandem', secret: typed, algorithm: 'SHA1', digits: '6', period: '30' },
  });
});
