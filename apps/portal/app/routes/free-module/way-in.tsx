import type { OutlineModule } from '@tandem/contracts';
import { ButtonLink, Card } from '@tandem/ui';
import { freePaths } from '../../lib/course';
import { useMessages } from '../../lib/messages';
import { messages } from './messages';

/** One button: start, go on where she stopped, take the quiz, or go further. */
export function WayIn({ module }: { module: OutlineModule }) {
  const t = useMessages(messages);
  const { lessons, quiz } = module;
  const next =
    lessons.find(({ state }) => state === 'started') ?? lessons.find(({ state }) => state !== 'completed');
  if (next) {
    const fresh = lessons.every(({ state }) => state === 'untouched');
    return (
      <Card tone="clay">
        <p className="mb-4 font-display text-xl">{fresh ? next.title : t.resumeAt(next.title)}</p>
        <ButtonLink href={freePaths.lesson(module.slug, next.slug)}>{fresh ? t.start : t.resume}</ButtonLink>
      </Card>
    );
  }
  const toQuiz = quiz && quiz.state !== 'passed';
  return (
    <Card tone="teal">
      <p className="font-display text-xl">{t.done}</p>
      <p className="mt-1 mb-4">{toQuiz ? quiz.title : t.doneText}</p>
      {toQuiz ? (
        <ButtonLink href={freePaths.quiz(module.slug)}>{t.quiz}</ButtonLink>
      ) : (
        <ButtonLink href="/programme">{t.programme}</ButtonLink>
      )}
    </Card>
  );
}
