import type { Lesson } from '@tandem/contracts';
import { ButtonLink } from '@tandem/ui';
import { useMessages } from '../lib/messages';
import { messages } from './lesson-messages';

/** The way from a lesson to what her cohort says about it; nothing for whoever is in none. */
export function LessonDiscussion({ lesson: { discussion, module, slug } }: { lesson: Lesson }) {
  const t = useMessages(messages);
  if (!discussion) return null;
  return (
    <section aria-labelledby="discussion" className="no-print mt-14">
      <h2 id="discussion" className="text-2xl">
        {t.discussion}
      </h2>
      <p className="mt-1 text-soft">{t.discussionText(discussion.threads)}</p>
      <p className="mt-4">
        <ButtonLink variant="quiet" href={`/espace/formation/${module.slug}/${slug}/discussion`}>
          {t.discuss(discussion.threads)}
        </ButtonLink>
      </p>
    </section>
  );
}
