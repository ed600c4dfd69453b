import type { AssignmentState, BoardCell, getBoard, Locale, ResponseOf } from '@tandem/contracts';
import type { Cell } from '@tandem/contracts/tables';
import { translate } from '../../../lib/messages';
import { messages as staffWords } from '../../../parts/staff/messages';
import { messages } from './messages';

export type Board = ResponseOf<typeof getBoard>;
export type Member = Board['members'][number];

/** What stands beside the name and the modules. */
export type Fact =
  'lecons' | 'activite' | 'presence' | 'a-relire' | 'questionnaires' | 'cas-final' | 'certificat';

interface Meaning {
  /** What it sorts by: who may need somebody comes first. */
  rank: (member: Member) => number | string;
  /** Whether its largest figure comes first. */
  falls?: boolean;
  /** What it says in a file. */
  cell: (member: Member) => Cell;
}

export interface BoardColumn extends Meaning {
  /** In the address, where the board is sorted by it. */
  key: string;
  header: string;
  /** What a short header stands for. */
  title?: string;
  /** In a file, where that says more. */
  fileHeader?: string;
}

/** Since when nothing was heard of her; who never came counts from her enrolment. */
const lastSign = (member: Member): number => Date.parse(member.lastActiveAt ?? member.enrolledAt);

export const presence = ({ attendance: { presentMinutes, heldMinutes } }: Member): number | null =>
  heldMinutes > 0 ? Math.min(1, presentMinutes / heldMinutes) : null;

/** A module at 99.8 % must not read as done, nor one at 0.2 % as untouched. */
export const shownShare = (share: number): number => Math.min(0.99, Math.max(0.01, share));

/** Nothing for a module that is not open to her yet. */
function shareCell({ state, share }: BoardCell): Cell {
  if (state === 'closed') return null;
  if (state === 'started') return { share: shownShare(share) };
  return { share: state === 'done' ? 1 : 0 };
}

const workRanks: Record<AssignmentState, number> = {
  ...{ submitted: 0, returned: 1, untouched: 2, draft: 3, accepted: 4 },
};

/** The columns of the board, in their order, on screen and in files: the name, each module, what else there is to know. */
export function boardColumns(
  locale: Locale,
  { modules, lessons, cohort: { zone } }: Pick<Board, 'modules' | 'lessons'> & { cohort: { zone: string } },
): BoardColumn[] {
  const t = translate(messages, locale);
  const { workState } = translate(staffWords, locale);
  const facts: Record<Fact, Meaning> = {
    lecons: { rank: ({ completed }) => completed, cell: ({ completed }) => completed },
    activite: {
      rank: lastSign,
      cell: ({ lastActiveAt: instant }) => instant && { instant, zone },
    },
    presence: {
      rank: (member) => presence(member) ?? 2,
      cell: (member) => {
        const share = presence(member);
        return share === null ? null : { share };
      },
    },
    'a-relire': { rank: ({ toReview }) => -toReview, falls: true, cell: ({ toReview }) => toReview },
    questionnaires: {
      rank: ({ quizzesPassed }) => quizzesPassed,
      cell: ({ quizzesPassed }) => quizzesPassed,
    },
    'cas-final': {
      rank: ({ finalCase }) => workRanks[finalCase ?? 'untouched'],
      cell: ({ finalCase }) => (finalCase ? workState[finalCase] : t.notStarted),
    },
    certificat: {
      rank: ({ certificateCode }) => certificateCode ?? '',
      cell: ({ certificateCode }) => certificateCode,
    },
  };
  return [
    { key: 'nom', header: t.member, rank: ({ name }) => name, cell: ({ name }) => name },
    {
      ...{ key: 'vigilance', header: t.risks, fileHeader: t.watch },
      rank: ({ risks }) => -risks.length,
      cell: ({ risks }) => [...new Set(risks.map(({ kind }) => t.riskTags[kind]))].join(', '),
    },
    ...modules.map(({ number, title }, at) => ({
      ...{ key: `m${number}`, header: t.module(number), title: `${t.module(number)}. ${title}` },
      rank: (member: Member) => member.modules[at]!.share,
      cell: (member: Member) => shareCell(member.modules[at]!),
    })),
    ...(Object.keys(facts) as Fact[]).map((key) => ({
      ...{ key, header: t.facts[key], ...facts[key] },
      ...(key === 'lecons' && { fileHeader: t.lessonsOf(lessons) }),
    })),
  ];
}
