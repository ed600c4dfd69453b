import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listNotes } from '@tandem/contracts';
import { ButtonLink, EmptyState, PageHeader } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { courseSlug, spacePaths } from '../../lib/course';
import { membersOnly } from '../../lib/members-only.server';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { SpaceCrumbs } from '../../parts/space-crumbs';
import { messages } from './messages';
import { byModule } from './by-module';
import { NoteEntry } from './note-entry';
import { NoteSearch } from './note-search';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export async function loader({ request }: LoaderFunctionArgs) {
  await membersOnly(request);
  const q = (new URL(request.url).searchParams.get('q') ?? '').trim().slice(0, 120);
  const { notes } = await api(request)(listNotes, { params: { courseSlug }, query: { q } });
  return { q, notes };
}

export default function NotesPage() {
  const { q, notes } = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  return (
    <div className="wrap-narrow pt-4 pb-12">
      <SpaceCrumbs here={t.title} />
      <PageHeader title={t.title} lede={t.lede} />
      {(notes.length > 0 || q) && <NoteSearch q={q} count={notes.length} />}
      {notes.length === 0 && q && <EmptyState title={t.noMatchTitle(q)}>{t.noMatch}</EmptyState>}
      {notes.length === 0 && !q && (
        <EmptyState
          title={t.emptyTitle}
          action={<ButtonLink href={spacePaths.outline}>{t.toCourse}</ButtonLink>}
        >
          {t.empty}
        </EmptyState>
      )}
      {byModule(notes).map(({ module, notes: ofModule }) => (
        <section key={module?.number ?? 0} className="mt-10">
          <h2 className="text-2xl">{module ? t.module(module.number, module.title) : t.gone}</h2>
          <div className="mt-4 grid gap-4">
            {ofModule.map((entry) => (
              <NoteEntry key={entry.lessonId} entry={entry} />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}
