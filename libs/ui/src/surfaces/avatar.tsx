import { classes } from '../classes';

/** First letters of the first and last words: « Marie-Anne Le Goff » gives MG. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0]!, words[words.length - 1]!] : words;
  return ends
    .map((word) => [...word][0] ?? '')
    .join('')
    .toLocaleUpperCase();
}

/** Decorative: the name stands beside it. The same name keeps the same colour. */
export function Avatar({ name, large }: { name: string; large?: boolean }) {
  let sum = 0;
  for (const letter of name) sum += letter.codePointAt(0)!;
  return (
    <span className={classes('avatar', `avatar-${sum % 3}`, large && 'avatar-large')} aria-hidden="true">
      {initials(name)}
    </span>
  );
}
