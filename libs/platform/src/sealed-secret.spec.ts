import { seal, unseal } from './sealed-secret';

const key = 'a-key-for-the-tests-only-0123456789abcd';
const plain = Buffer.from('a secret of twenty b');
const open = (sealed: Buffer, secretKey = key, owner = 'ines') =>
  unseal(secretKey, 'second-factor', owner, sealed);

describe('a sealed secret', () => {
  const sealed = seal(key, 'second-factor', 'ines', plain);

  it('opens for its owner with its key, and shows nothing of itself', () => {
    expect(open(sealed)).toEqual(plain);
    expect(sealed.includes(plain)).toBe(false);
    expect(seal(key, 'second-factor', 'ines', plain)).not.toEqual(sealed);
  });

  it('stays closed with another key, for another owner, and once a bit of it has changed', () => {
    expect(open(sealed, `${key}!`)).toBeNull();
    expect(open(sealed, key, 'zoe')).toBeNull();
    for (let at = 0; at < sealed.length; at++) {
      const touched = Buffer.from(sealed);
      touched[at]! ^= 1;
      expect(open(touched)).toBeNull();
    }
  });
});
