import { Table, Tag } from '@tandem/ui';
import { percent } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import type { MemberData } from './member-facts';
import { messages } from './messages';

export function QuizTable({ quizzes }: { quizzes: MemberData['quizzes'] }) {
  const t = useMessages(messages);
  const locale = useLocale();
  if (quizzes.length === 0) return <p className="text-soft">{t.noQuiz}</p>;
  return (
    <Table
      caption={t.quizzes}
      hideCaption
      rows={quizzes}
      rowKey={(quiz) => quiz.title}
      columns={[
        { key: 'quiz', header: t.quiz, rowHeader: true, cell: (quiz) => quiz.title },
        { key: 'attempts', header: t.attempts, align: 'end', cell: (quiz) => quiz.attempts },
        {
          key: 'best',
          header: t.best,
          align: 'end',
          cell: (quiz) => (quiz.bestScore === null ? '–' : percent(locale, quiz.bestScore)),
        },
        {
          key: 'result',
          header: t.result,
          cell: (quiz) => {
            if (quiz.passed) return <Tag tone="teal">{t.passed}</Tag>;
            return quiz.attempts > 0 ? (
              <Tag tone="gold">{t.failed}</Tag>
            ) : (
              <span className="text-soft">{t.untried}</span>
            );
          },
        },
      ]}
    />
  );
}
