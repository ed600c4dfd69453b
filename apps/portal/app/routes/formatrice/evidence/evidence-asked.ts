interface Path {
  cohortId?: string;
  personId?: string;
}

/** Whose evidence an address asks for; `place` names one of several seats that she had at the cohort. */
export const evidenceAsked = (request: Request, { cohortId = '', personId = '' }: Path) => ({
  params: { cohortId, personId },
  query: { seat: new URL(request.url).searchParams.get('place') ?? undefined },
});
