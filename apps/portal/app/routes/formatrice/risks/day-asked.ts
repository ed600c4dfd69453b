/** The past day that the address names, if it is one. */
export function dayAsked(query: URLSearchParams): string | undefined {
  const asked = query.get('jour') ?? '';
  return /^20\d\d-\d\d-\d\d$/.test(asked) && !Number.isNaN(Date.parse(asked)) ? asked : undefined;
}
