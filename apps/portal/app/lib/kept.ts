/** Building an Intl object costs a hundred times what using it does: one is kept for each pair of arguments. */
export function kept<T>(make: (first: string, second: string) => T): (first: string, second?: string) => T {
  const known = new Map<string, T>();
  return (first, second = '') => {
    const key = `${first} ${second}`;
    let found = known.get(key);
    if (found === undefined) known.set(key, (found = make(first, second)));
    return found;
  };
}
