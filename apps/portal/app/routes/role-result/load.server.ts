import { data } from '@remix-run/node';
import { getPlacement, getRoleFinder, getRoleResult, ProblemError, type RoleResult } from '@tandem/contracts';
import { api, rawApi, refuse } from '../../lib/api.server';
import { roleAnswers, sessionToken } from '../../lib/cookies.server';
import { courseSlug } from '../../lib/course';
import { ownResult, resultPath, scenePath } from '../../lib/role-finder.server';
import { siteUrl } from '../../lib/site-url.server';

export interface Shown {
  /** Null for a code that is none of ours. */
  result: RoleResult | null;
  /** The answers in this browser give it: it may be kept and changed here. */
  own: boolean;
  kept: boolean;
  /** She has kept another one, which this would replace. */
  replaces: boolean;
  address: string;
  scenes: string;
}

export async function loadResult(request: Request, code: string) {
  const address = siteUrl(request) + resultPath(code);
  const scenes = scenePath(1);
  try {
    const result = await rawApi(request)(getRoleResult, { params: { courseSlug, code } });
    const [own, keptCode] = await Promise.all([isOwn(request, code), codeKept(request)]);
    const kept = keptCode === code;
    const replaces = keptCode !== null && !kept;
    return data<Shown>({ ...{ result, own, kept, replaces }, ...{ address, scenes } });
  } catch (error) {
    const unknown = error instanceof ProblemError && [404, 422].includes(error.problem.status);
    if (!unknown) return refuse(request, error);
    const nothing = { result: null, own: false, kept: false, replaces: false };
    return data<Shown>({ ...nothing, ...{ address, scenes } }, { status: 404 });
  }
}

async function isOwn(request: Request, code: string): Promise<boolean> {
  const answers = roleAnswers(request);
  if (Object.keys(answers).length === 0) return false;
  const call = api(request);
  const finder = await call(getRoleFinder, { params: { courseSlug } });
  return (await ownResult(call, finder, answers)) === resultPath(code);
}

/** A session that ended keeps nobody from reading a result. */
async function codeKept(request: Request): Promise<string | null> {
  if (!sessionToken(request)) return null;
  const answer = await rawApi(request)(getPlacement, {}).catch(() => null);
  return answer?.placement?.code ?? null;
}
