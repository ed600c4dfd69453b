/** Whether the address asks for the cohorts that are archived: of the page and of its file. */
export const showsArchived = (query: URLSearchParams): boolean => query.has('archivees');
