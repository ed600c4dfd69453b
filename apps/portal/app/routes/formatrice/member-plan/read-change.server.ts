import { textOf } from '../../../lib/forms';
import type { Change } from '../../../parts/plan/change-plan.server';

/** What one of the page's forms asks for. */
export function readChange(form: FormData, personId: string): Change {
  const kind = textOf(form, 'kind');
  if (kind === 'end') return { kind, shiftId: textOf(form, 'shift') };
  const decided = {
    ...{ id: textOf(form, 'id'), personId },
    ...{ fromDay: textOf(form, 'fromDay'), reason: textOf(form, 'reason') },
  };
  if (kind === 'pause') return { kind, ...decided, untilDay: textOf(form, 'untilDay') };
  // The sign that typography gives a number below zero.
  return { kind: 'shift', ...decided, days: textOf(form, 'days').replace('\u2212', '-') };
}
