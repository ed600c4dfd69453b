/** An instant as papers write it in French: the first of a month is « 1er », which Intl does not know. */
export function frenchDate(at: Date, shape: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('fr-FR', shape).format(at).replace(/\b1(?= \p{L})/u, '1er');
}
