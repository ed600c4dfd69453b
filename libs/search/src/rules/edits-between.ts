/**
 * How many letters were left out, put in, taken for another or for their neighbour (optimal string alignment). Above `most`,
 * some number above it.
 */
export function editsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let edits = last[j - 1]! + (same ? 0 : 1);
      if (last[j]! < edits) edits = last[j]! + 1;
      if (row[j - 1]! < edits) edits = row[j - 1]! + 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped && before[j - 2]! < edits) edits = before[j - 2]! + 1;
      row.push(edits);
      if (edits < least) least = edits;
    }
    if (least > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length]!;
}
