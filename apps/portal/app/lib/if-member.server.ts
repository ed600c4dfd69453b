import { ProblemError } from '@tandem/contracts';

/** What a page that everybody may read adds for a member: null for whom the API refuses it. @param asked with `rawApi` */
export async function ifMember<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof ProblemError && [401, 403].includes(error.problem.status)) return null;
    throw error;
  }
}
