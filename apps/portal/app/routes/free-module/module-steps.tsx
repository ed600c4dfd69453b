import type { OutlineModule } from '@tandem/contracts';
import { Steps, type Step } from '@tandem/ui';
import { freePaths } from '../../lib/course';
import { duration } from '../../lib/format';
import { useMessages } from '../../lib/messages';
import { messages } from './messages';

/** The lessons, then the quiz, each with where she stands. */
export function ModuleSteps({ module }: { module: OutlineModule }) {
  const t = useMessages(messages);
  const { lessons, quiz } = module;
  const now = lessons.find(({ state }) => state === 'started');
  const steps: Step[] = lessons.map((lesson) => ({
    key: lesson.id,
    title: <span lang="fr">{lesson.title}</span>,
    href: freePaths.lesson(module.slug, lesson.slug),
    state: lesson.state === 'completed' ? 'done' : lesson === now ? 'now' : 'open',
    meta: duration(lesson.minutes),
  }));
  if (quiz) {
    steps.push({
      key: quiz.id,
      title: <span lang="fr">{quiz.title}</span>,
      href: freePaths.quiz(module.slug),
      state: quiz.state === 'passed' ? 'done' : quiz.state === 'started' ? 'now' : 'open',
      meta: t.quiz,
    });
  }
  return <Steps items={steps} labels={t.states} />;
}
