const longest = 255;

/**
 * The name a file is kept and offered under: no folder, no control, zero-width or direction character, none that a
 * system refuses, and no more bytes than one accepts. The ending stays.
 */
export function safeFileName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .replace(/[<>:"|?*]/g, '-')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const ending = endingOf(plain);
  const stem = ending ? plain.slice(0, -ending.length - 1) : plain;
  return `${shorten(stem || 'fichier', longest - ending.length - 1)}${ending && `.${ending}`}`;
}

/** Without the dot, in lower case; empty when there is none. */
export function endingOf(name: string): string {
  return /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** Header that has a browser save the file under its name, whatever it is (RFC 6266, RFC 8187). */
export function asAttachment(name: string): string {
  return `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()]/g, escape)}`;
}

/** At most so many bytes of UTF-8, no character cut in two. */
function shorten(text: string, bytes: number): string {
  let kept = '';
  for (const character of text) {
    if (Buffer.byteLength(kept + character) > bytes) break;
    kept += character;
  }
  return kept;
}
