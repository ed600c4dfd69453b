import { ProblemError } from '@tandem/contracts';

interface Saved {
  /** Fields of the page that follow the save. */
  saved: Record<string, number> | null;
  headers?: Headers;
}

/** Answer to a script that saves as she types: what follows from it, or the sentence that says why it was refused. */
export async function autosave(save: () => Promise<Saved>): Promise<Response> {
  try {
    const { saved, headers = new Headers() } = await save();
    // By the clock that also says when a page was asked for.
    headers.set('tandem-saved-at', String(Date.now()));
    return saved ? Response.json(saved, { headers }) : new Response(null, { status: 204, headers });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { status, code, title, detail, errors } = error.problem;
    return Response.json({ code, message: errors?.[0]?.detail ?? detail ?? title }, { status });
  }
}
