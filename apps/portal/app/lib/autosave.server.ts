import { ProblemError } from '@tandem/contracts';

/** Answer to a script that saves as she types: nothing to show, or the sentence that says why it was refused. */
export async function autosave(save: () => Promise<unknown>): Promise<Response> {
  try {
    await save();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { status, title, detail, errors } = error.problem;
    return Response.json({ message: errors?.[0]?.detail ?? detail ?? title }, { status });
  }
  return new Response(null, { status: 204 });
}
