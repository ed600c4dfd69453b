import type { LoaderFunctionArgs } from '@remix-run/node';
import { listNotes } from '@tandem/contracts';
import { api } from '../../lib/api.server';
import { localeOf } from '../../lib/cookies.server';
import { courseSlug } from '../../lib/course';
import { translate } from '../../lib/messages';
import { byModule } from '../espace-notes/by-module';
import { messages } from '../espace-notes/messages';

/** All her notes as one Markdown file, with versions that wait for her choice. */
export async function loader({ request }: LoaderFunctionArgs) {
  const t = translate(messages, localeOf(request));
  const { notes } = await api(request)(listNotes, { params: { courseSlug }, query: {} });
  const parts = byModule(notes).flatMap(({ module, notes: ofModule }) => [
    `## ${module ? t.module(module.number, module.title) : t.gone}`,
    ...ofModule.flatMap(({ lesson, note }) => [
      `### ${lesson?.title ?? t.goneLesson}`,
      note.text,
      ...note.versions.flatMap((version) => ['---', version.text]),
    ]),
  ]);
  return new Response(`${[`# ${t.title}`, ...parts].join('\n\n')}\n`, {
    headers: {
      'Content-Type': 'text/markdown; charset=utf-8',
      'Cache-Control': 'private, no-cache',
      'Content-Disposition': 'attachment; filename="mes-notes.md"',
    },
  });
}
