import type { AssignmentState, getBoard, ResponseOf } from '@tandem/contracts';
import type { Translation } from '../../../lib/messages';
import type { messages } from './messages';

export type Board = ResponseOf<typeof getBoard>;
export type Member = Board['members'][number];

/** What stands beside the name and the modules. */
export type Fact =
  'lecons' | 'activite' | 'presence' | 'a-relire' | 'questionnaires' | 'cas-final' | 'certificat';

export interface BoardColumn {
  /** In the address, where the board is sorted by it. */
  key: string;
  header: string;
  /** What a short header stands for. */
  title?: string;
  /** What it sorts by: who may need somebody comes first. */
  rank: (member: Member) => number | string;
}

/** Since when nothing was heard of her; who never came counts from her enrolment. */
const lastSign = (member: Member): number => Date.parse(member.lastActiveAt ?? member.enrolledAt);

export const presence = ({ attendance: { presentMinutes, heldMinutes } }: Member): number | null =>
  heldMinutes > 0 ? Math.min(1, presentMinutes / heldMinutes) : null;

const workRanks: Record<AssignmentState, number> = {
  ...{ submitted: 0, returned: 1, untouched: 2, draft: 3, accepted: 4 },
};

/** The columns of the board, in their order: the name, each module, what else there is to know. */
export function boardColumns(
  t: Translation<typeof messages.fr>,
  { modules }: Pick<Board, 'modules'>,
): BoardColumn[] {
  const ranks: Record<Fact, (member: Member) => number | string> = {
    lecons: ({ completed }) => completed,
    activite: lastSign,
    presence: (member) => presence(member) ?? 2,
    'a-relire': ({ toReview }) => -toReview,
    questionnaires: ({ quizzesPassed }) => quizzesPassed,
    'cas-final': ({ finalCase }) => workRanks[finalCase ?? 'untouched'],
    certificat: ({ certificateCode }) => certificateCode ?? '',
  };
  return [
    { key: 'nom', header: t.member, rank: ({ name }) => name },
    { key: 'vigilance', header: t.risks, rank: ({ risks }) => -risks.length },
    ...modules.map(({ number, title }, at) => ({
      ...{ key: `m${number}`, header: t.module(number), title: `${t.module(number)}. ${title}` },
      rank: (member: Member) => member.modules[at]!.share,
    })),
    ...(Object.keys(ranks) as Fact[]).map((key) => ({ key, header: t.facts[key], rank: ranks[key] })),
  ];
}
