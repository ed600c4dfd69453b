/** Some letters as a sentence names them: the first of them, where there are many. */
export const lettersInWords = (letters: readonly string[]): string =>
  letters.slice(0, 6).join('\u00a0') + (letters.length > 6 ? '\u00a0…' : '');
