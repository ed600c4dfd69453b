import type { OutlineModule } from '@tandem/contracts';
import { Tag, type Tone } from '@tandem/ui';
import { spacePaths } from '../../lib/course';
import { useMessages } from '../../lib/messages';
import { messages } from './messages';

type QuizEntry = NonNullable<OutlineModule['quiz']>;

const tones: Record<QuizEntry['state'], Tone> = {
  passed: 'teal',
  failed: 'gold',
  started: 'clay',
  untouched: 'plain',
  optional: 'plain',
};

export function QuizLine({ quiz, module }: { quiz: QuizEntry; module: OutlineModule }) {
  const t = useMessages(messages);
  const title = t.quiz(quiz.title);
  return (
    <p className="mt-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-line px-3 pt-3">
      {module.access.open ? (
        <a href={spacePaths.quiz(module.slug)} className="link link-alone">
          {title}
        </a>
      ) : (
        <span className="text-soft">{title}</span>
      )}
      {(module.access.open || quiz.state === 'passed') && (
        <Tag tone={tones[quiz.state]}>{t.quizStates[quiz.state]}</Tag>
      )}
    </p>
  );
}
