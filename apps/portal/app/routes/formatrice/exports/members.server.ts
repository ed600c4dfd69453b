import { listMembers, onboardingPrompts } from '@tandem/contracts';
import { dayOf } from '@tandem/contracts/tables';
import { translate } from '../../../lib/messages';
import { messages as memberWords } from '../member/messages';
import { messages } from './messages';
import { idsOf, tableOf, type TableSource } from './table-source.server';

/** Who is in the cohort, and what each told of herself, with who reads it. */
export const membersTable: TableSource = async ({ call, query, locale }) => {
  const t = translate(messages, locale);
  const words = translate(memberWords, locale);
  const { cohort, members } = await call(listMembers, { params: idsOf(query) });
  type Member = (typeof members)[number];
  const answerTo = (prompt: (typeof onboardingPrompts)[number]) => (member: Member) =>
    member.onboarding.answers.find((one) => one.prompt === prompt);
  return {
    table: tableOf(members, [
      [t.member, ({ name }) => name],
      [t.email, ({ email }) => email],
      [t.enrolled, ({ enrolledAt }) => dayOf(enrolledAt, cohort.zone)],
      [t.welcome, ({ onboarding }) => words.welcome[onboarding.done ? 'done' : 'todo']],
      ...onboardingPrompts.flatMap((prompt): [string, (member: Member) => string | null][] => {
        const answer = answerTo(prompt);
        return [
          [words.prompts[prompt], (member) => answer(member)?.text ?? null],
          [
            t.readBy(words.prompts[prompt]),
            (member) => {
              const given = answer(member);
              return given ? words.audience[given.audience] : null;
            },
          ],
        ];
      }),
    ]),
    about: cohort.name,
    zone: cohort.zone,
  };
};
