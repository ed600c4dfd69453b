import type { AssignmentState, Cohort } from '@tandem/contracts';
import { Tag, type Tone } from '@tandem/ui';
import { useMessages } from '../../lib/messages';
import { messages } from './messages';

const cohortTones = { draft: 'gold', open: 'teal', closed: 'plain' } as const satisfies Record<string, Tone>;
const workTones = {
  untouched: 'plain',
  draft: 'plain',
  submitted: 'clay',
  returned: 'gold',
  accepted: 'teal',
} as const satisfies Record<string, Tone>;

export function CohortState({ status }: { status: Cohort['status'] }) {
  const t = useMessages(messages);
  return <Tag tone={cohortTones[status]}>{t.cohortStatus[status]}</Tag>;
}

/** What was never begun gets no pill: in a long list only what is there should catch the eye. */
export function WorkState({ state }: { state: AssignmentState | null }) {
  const t = useMessages(messages);
  if (!state || state === 'untouched') return <span className="text-soft">{t.workState.untouched}</span>;
  return <Tag tone={workTones[state]}>{t.workState[state]}</Tag>;
}
