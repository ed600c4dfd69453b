/**
 * How many of so many reach a share of them: 28 % of 25 is 7, though floating numbers multiply it to a little more. A quotient
 * of whole numbers, rounded once, is what its share is read as: it decides.
 * @param share 0 to 1 @param total a whole number, not negative
 */
export function shareOf(share: number, total: number): number {
  const count = Math.ceil(share * total);
  return count > 0 && (count - 1) / total >= share ? count - 1 : count;
}
