import type { AssignmentContent } from '@tandem/catalogue';
import type { Shop } from './cohort-members';
import { finalCase, positionNote, work } from './people';

interface Student {
  personId: string;
  enrolmentId: string;
  reviewer: string;
}

type State = 'draft' | 'submitted' | 'returned' | 'accepted';

/** Days ago at which the note of module 1, the works after it and the final case were handed in. */
export type HandInDays = readonly [note: number, works: number, finalCase: number];

/** All assignments accepted, and the final case as told. */
export async function handInAll(
  shop: Shop,
  { at: [note, works, last], finalCase: state, ...student }: Student & { at: HandInDays; finalCase: State },
): Promise<void> {
  for (const { assignment, proof } of shop.course.modules) {
    if (!assignment) continue;
    if (proof.kind === 'case') await handIn(shop, student, assignment, state, { at: last, text: finalCase });
    else if (proof.kind === 'quiz')
      await handIn(shop, student, assignment, 'accepted', { at: note, text: positionNote });
    else await handIn(shop, student, assignment, 'accepted', { at: works, text: work });
  }
}

/**
 * Her note of module 1, one still to be read; and the assignment of module 2, at a different point for each: sent back to the
 * first one lately, to the last one long ago.
 */
export async function handInOnTheWay(
  shop: Shop,
  { index, ...student }: Student & { index: number },
): Promise<void> {
  const assignments = shop.course.modules.flatMap(({ assignment, proof }) =>
    assignment && proof.kind !== 'case' ? [assignment] : [],
  );
  const [note, first, second] = assignments;
  const states = ['returned', 'submitted', 'accepted', 'draft', 'submitted', 'accepted'] as const;
  const state = states[index] ?? 'returned';
  const [noted, at] = state === 'draft' ? (['submitted', 2] as const) : (['accepted', 20 + index] as const);
  if (note) await handIn(shop, student, note, noted, { at, text: positionNote });
  if (first)
    await handIn(shop, student, first, state, {
      at: state === 'returned' ? 5 + index : 3 + (index % 3),
      text: work,
    });
  if (second && index === 0)
    await handIn(shop, student, second, 'draft', { at: 0.5, text: work.slice(0, 400) });
}

async function handIn(
  { seed, course }: Shop,
  { personId, enrolmentId, reviewer }: Student,
  assignment: AssignmentContent,
  state: State,
  { at, text }: { at: number; text: string },
): Promise<void> {
  const when = seed.daysAgo(at);
  await seed.insert('draft', {
    ...{ person_id: personId, subject: 'submission', subject_id: assignment.id, text, revision: 1 },
    ...{ saved_at: when, writer: 'demonstration', turn: 0 },
  });
  if (state === 'draft') return;
  const id = seed.id(when);
  await seed.insert('submission', {
    ...{ id, enrolment_id: enrolmentId, assignment_id: assignment.id, number: 1 },
    ...{ course_version_id: course.versionId, draft_revision: 1, text, submitted_at: when },
  });
  if (state === 'submitted') return;
  const levels = assignment.rubric.map(({ key }, index) => {
    const level = index === 1 ? (state === 'returned' ? 'developing' : 'excellent') : 'met';
    return [key, { level, comment: index === 1 ? remarks[state] : '' }];
  });
  await seed.insert('review', {
    ...{ submission_id: id, reviewer_id: reviewer, decision: state, levels: Object.fromEntries(levels) },
    ...{ comment: comments[state], reviewed_at: seed.daysAgo(Math.max(at - 1, 0.3)) },
  });
}

const comments = {
  accepted:
    'Un travail solide : tes chiffres tiennent et tu dis ce que tu ferais autrement. Garde-le pour ton portfolio.',
  returned:
    'L’ensemble est clair. Il manque la mesure avant et après : ajoute deux chiffres et renvoie-moi ta version.',
};

const remarks = {
  accepted: 'C’est précis, et une autre pourrait s’en servir demain.',
  returned: 'Je n’ai pas su refaire ton calcul : dis d’où viennent les chiffres.',
};
