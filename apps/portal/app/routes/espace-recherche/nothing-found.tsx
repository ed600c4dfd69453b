import { ButtonLink, EmptyState, PageHeader } from '@tandem/ui';
import { spacePaths } from '../../lib/course';
import { useMessages } from '../../lib/messages';
import { SpaceCrumbs } from '../../parts/space-crumbs';
import { messages } from './messages';

/** Before anything was asked, and when nothing answers: where else to look. */
export function NothingFound({ q }: { q: string }) {
  const t = useMessages(messages);
  return (
    <div className="wrap-narrow pt-4 pb-12">
      <SpaceCrumbs here={t.title} />
      <PageHeader title={t.title} />
      <EmptyState
        title={q ? t.noneTitle(q) : t.emptyTitle}
        action={
          <>
            <ButtonLink href={spacePaths.outline}>{t.toCourse}</ButtonLink>
            <ButtonLink variant="quiet" href="/glossaire">
              {t.toGlossary}
            </ButtonLink>
            <ButtonLink variant="quiet" href="/espace/notes">
              {t.toNotes}
            </ButtonLink>
          </>
        }
      >
        {q ? t.none : t.empty}
      </EmptyState>
    </div>
  );
}
