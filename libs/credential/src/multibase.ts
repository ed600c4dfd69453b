const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** What marks a public key of Ed25519 in a Multikey (multicodec `ed25519-pub`). */
const ed25519 = [0xed, 0x01];

/** Bytes as multibase base58-btc, `z…`. */
export function base58(bytes: Uint8Array): string {
  let number = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let text = '';
  for (; number > 0n; number /= 58n) text = alphabet[Number(number % 58n)]! + text;
  const zeros = bytes.findIndex((byte) => byte !== 0);
  return `z${'1'.repeat(zeros === -1 ? bytes.length : zeros)}${text}`;
}

/** Null for what is no base58-btc in multibase, or too long for a key or a signature. */
export function fromBase58(text: string): Uint8Array | null {
  if (!/^z[1-9A-HJ-NP-Za-km-z]{1,120}$/.test(text)) return null;
  const digits = text.slice(1);
  let number = [...digits].reduce((sum, digit) => sum * 58n + BigInt(alphabet.indexOf(digit)), 0n);
  const bytes: number[] = [];
  for (; number > 0n; number /= 256n) bytes.unshift(Number(number % 256n));
  const zeros = digits.length - digits.replace(/^1+/, '').length;
  return new Uint8Array([...new Array<number>(zeros).fill(0), ...bytes]);
}

/** `publicKeyMultibase` of a raw Ed25519 key of 32 bytes. */
export function multikey(raw: Uint8Array): string {
  return base58(new Uint8Array([...ed25519, ...raw]));
}

/** The 32 bytes of an Ed25519 Multikey; null for any other kind. */
export function rawKey(publicKeyMultibase: string): Uint8Array | null {
  const bytes = fromBase58(publicKeyMultibase);
  const ours = bytes?.length === 34 && ed25519.every((mark, index) => bytes[index] === mark);
  return ours ? bytes.slice(2) : null;
}
