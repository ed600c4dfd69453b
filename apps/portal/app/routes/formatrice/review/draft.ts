import type { ActionFunctionArgs } from '@remix-run/node';
import { saveReviewDraft } from '@tandem/contracts';
import { api } from '../../../lib/api.server';
import { autosave } from '../../../lib/autosave.server';
import { localeOf } from '../../../lib/cookies.server';
import { textOf } from '../../../lib/forms';
import { translate } from '../../../lib/messages';
import { messages } from './messages';
import { partsOf } from './parts';

/** Where the script of the form keeps what she writes. That the work is not hers any more is said at once. */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  let lost = false;
  const answer = await autosave(async () => {
    const body = { parts: partsOf(form), at: textOf(form, 'at') || undefined };
    const where = { submissionId: params.submissionId ?? '' };
    const { claimedUntil } = await api(request)(saveReviewDraft, { params: where, body });
    lost = claimedUntil === null;
    return { saved: null };
  });
  if (!lost) return answer;
  const message = translate(messages, localeOf(request)).keptButLost;
  return Response.json({ code: 'claimed-by-other', message }, { status: 409 });
}
