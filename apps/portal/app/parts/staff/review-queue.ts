/** Parameters of the queue that stay with her from one work to the next. */
const kept = ['promotion', 'travail'] as const;

const id = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** What the queue is narrowed to, for the API; an address typed by hand narrows to nothing. */
export function queueFilterOf(query: URLSearchParams): { cohortId?: string; assignmentId?: string } {
  const [cohortId, assignmentId] = kept.map((name) => query.get(name) ?? '');
  return {
    ...(id.test(cohortId!) && { cohortId }),
    ...(id.test(assignmentId!) && { assignmentId }),
  };
}

/** The same as the query of an address, with `more` before it. */
export function queueQuery(query: URLSearchParams, more: Record<string, string> = {}): string {
  const next = new URLSearchParams(more);
  for (const name of kept) if (query.get(name)) next.set(name, query.get(name)!);
  const text = next.toString();
  return text ? `?${text}` : '';
}
