import { useMatches } from '@remix-run/react';
import script from '../enhancements/shortcuts.js?url&no-inline';
import { defineMessages, useMessages } from '../lib/messages';
import type { RouteHandle } from '../root';
import { Enhance } from './enhance';
import { useSearchBox } from './search-box';

const messages = defineMessages({
  fr: {
    title: 'Raccourcis clavier',
    previous: 'leçon précédente',
    next: 'leçon suivante',
    search: 'chercher',
    help: 'montrer ou cacher cette liste',
    on: 'Utiliser ces raccourcis',
    or: 'ou',
  },
  en: {
    title: 'Keyboard shortcuts',
    previous: 'previous lesson',
    next: 'next lesson',
    search: 'search',
    help: 'show or hide this list',
    on: 'Use these shortcuts',
    or: 'or',
  },
});

/** The keys that work on this page. Shown by the script that listens to them. */
export function Shortcuts() {
  const t = useMessages(messages);
  const searches = useSearchBox();
  const lesson = useMatches().some((match) => (match.handle as RouteHandle | undefined)?.lesson);
  if (!searches && !lesson) return null;
  return (
    <>
      <details data-shortcuts="" hidden className="wrap no-print text-sm text-soft">
        <summary className="link-alone">{t.title}</summary>
        <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
          {lesson && <Key names={['←']} does={t.previous} />}
          {lesson && <Key names={['→']} does={t.next} />}
          {searches && <Key names={['/', 'Ctrl + K', '⌘ K']} does={t.search} />}
          <Key names={['?']} does={t.help} />
        </dl>
        <label className="option mt-1">
          <input type="checkbox" className="tick" />
          <span>{t.on}</span>
        </label>
      </details>
      <Enhance src={script} />
    </>
  );
}

function Key({ names, does }: { names: string[]; does: string }) {
  const { or } = useMessages(messages);
  return (
    <>
      <dt>{names.join(` ${or} `)}</dt>
      <dd>{does}</dd>
    </>
  );
}
