/**
 * « de Claire », « d’Aïcha »: before the name of a person, or a title without quotation marks.
 * It elides before a vowel, with an accent or not; before an y that sounds like one (« d’Yves », but « de Yann »); and before
 * an h: those of French names are mute (« d’Hélène », « d’Hugo », « d’Henri »). Names in « ha » are seldom French and
 * sound theirs (« de Hassan », « de Hanna »); « de Hadrien », the exception, reads as well.
 */
export function withDe(name: string): string {
  const letters = name.normalize('NFD').replace(/\p{M}/gu, '');
  return /^(?:[aeiouœæ]|h[^a]|y[^aeiou])/i.test(letters) ? `d’${name}` : `de ${name}`;
}
