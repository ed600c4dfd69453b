import type { Cohort, FinalCase } from '@tandem/contracts';
import { Tag, type Tone } from '@tandem/ui';
import { useMessages } from '../../lib/messages';
import { messages } from './messages';

const cohortTones = { draft: 'gold', open: 'teal', closed: 'plain' } as const satisfies Record<string, Tone>;
const caseTones = {
  draft: 'plain',
  submitted: 'clay',
  returned: 'gold',
  validated: 'teal',
} as const satisfies Record<string, Tone>;

export function CohortState({ status }: { status: Cohort['status'] }) {
  const t = useMessages(messages);
  return <Tag tone={cohortTones[status]}>{t.cohortStatus[status]}</Tag>;
}

/** A case that was never opened gets no pill: in a long list only what is there should catch the eye. */
export function CaseState({ status }: { status: FinalCase['status'] | null }) {
  const t = useMessages(messages);
  if (!status) return <span className="text-soft">{t.caseState.none}</span>;
  return <Tag tone={caseTones[status]}>{t.caseState[status]}</Tag>;
}
