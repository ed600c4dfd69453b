import type { Dashboard } from '@tandem/contracts';
import { ButtonLink, Card, Eyebrow } from '@tandem/ui';
import { spacePaths } from '../../lib/course';
import { useMessages } from '../../lib/messages';
import { messages } from './messages';

/** Every lesson that is open is done, and a module still waits for its quiz. */
export function QuizLeftCard({ module }: { module: Dashboard['modules'][number] }) {
  const t = useMessages(messages);
  return (
    <Card as="section">
      <Eyebrow>{t.resumeModule(module.number, module.title)}</Eyebrow>
      <h2 className="mt-2">{t.quizLeft}</h2>
      <p className="mt-2">{t.quizLeftHint}</p>
      <p className="mt-5">
        <ButtonLink href={spacePaths.quiz(module.slug)}>{t.toQuiz}</ButtonLink>
      </p>
    </Card>
  );
}
