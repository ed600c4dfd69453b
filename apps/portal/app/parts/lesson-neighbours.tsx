import type { Lesson } from '@tandem/contracts';
import { Icon } from '@tandem/ui';
import type { ReactNode } from 'react';
import type { CoursePaths } from '../lib/course';
import { useMessages } from '../lib/messages';
import { messages } from './lesson-messages';

interface Neighbour {
  href: string | null;
  kind: string;
  title: string;
}

/** The lessons on both sides, and the keys that lead to them. */
export function LessonNeighbours({ lesson, paths }: { lesson: Lesson; paths: CoursePaths }) {
  const t = useMessages(messages);
  const to = (place: NonNullable<Lesson['next']>, kind: string): Neighbour => ({
    href: place.open ? paths.lesson(place.moduleSlug, place.slug) : null,
    kind: place.open ? kind : `${kind}, ${t.closed}`,
    title: place.title,
  });
  const previous = lesson.previous && to(lesson.previous, t.previous);
  const next: Neighbour | null = lesson.quiz
    ? { href: paths.quiz(lesson.module.slug), kind: t.quiz, title: lesson.quiz.title }
    : lesson.next && to(lesson.next, t.next);
  return (
    <>
      <nav aria-label={t.neighbours} className="grid gap-3 sm:grid-cols-2">
        {previous && (
          <Side place={previous} rel="prev">
            <Icon name="back" className="mt-1" />
          </Side>
        )}
        {next && (
          <Side place={next} rel="next">
            <Icon name={next.href ? 'arrow' : 'lock'} className="mt-1" />
          </Side>
        )}
      </nav>
    </>
  );
}

const sides = {
  prev: 'sm:col-start-1',
  next: 'sm:col-start-2 flex-row-reverse text-right',
} as const;

function Side({ place, rel, children }: { place: Neighbour; rel: keyof typeof sides; children: ReactNode }) {
  const look = `flex min-h-11 items-start justify-between gap-3 rounded-control p-3 ${sides[rel]}`;
  const inside = (
    <>
      {children}
      <span className="min-w-0 flex-1">
        <span className="block text-sm text-soft">{place.kind}</span>
        <span className="block font-semibold">{place.title}</span>
      </span>
    </>
  );
  if (!place.href) return <p className={`${look} text-soft`}>{inside}</p>;
  return (
    <a href={place.href} rel={rel} className={`${look} border border-line hover:bg-sunk`}>
      {inside}
    </a>
  );
}
