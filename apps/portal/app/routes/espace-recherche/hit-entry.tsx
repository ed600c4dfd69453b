import type { SearchHit } from '@tandem/contracts';
import { Tag } from '@tandem/ui';
import { spacePaths } from '../../lib/course';
import { useMessages } from '../../lib/messages';
import { Marked } from './marked';
import { messages } from './messages';

export function HitEntry({ hit }: { hit: SearchHit }) {
  const t = useMessages(messages);
  const { kind, module, title, excerpt } = hit;
  return (
    <li className="border-t border-line py-6 first:border-t-0">
      <article>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
          <Tag tone={tones[kind]}>{t.one[kind]}</Tag>
          {module && <span>{t.module(module.number, module.title)}</span>}
        </p>
        <h2 className="mt-2 text-xl">
          <a href={addressOf(hit)}>
            {title.length > 0 ? <Marked text={title} /> : kind === 'post' ? t.hiddenThread : t.goneLesson}
          </a>
        </h2>
        {kind === 'lesson' && hit.section && (
          <p className="mt-1 text-sm text-soft">{t.within(hit.section.heading)}</p>
        )}
        <p className="mt-2 wrap-anywhere">
          <Marked text={excerpt} />
        </p>
      </article>
    </li>
  );
}

const tones = { lesson: 'clay', term: 'teal', note: 'gold', post: 'plain' } as const;

function addressOf(hit: SearchHit): string {
  if (hit.kind === 'term') return `/glossaire#${hit.key}`;
  if (hit.kind === 'note') return `/espace/notes#note-${hit.lessonId}`;
  if (hit.kind === 'post')
    return `/espace/discussions/${hit.threadId}?message=${hit.postId}#message-${hit.postId}`;
  const place = hit.section ? `#${encodeURIComponent(hit.section.anchor)}` : '';
  return spacePaths.lesson(hit.module.slug, hit.slug) + place;
}
