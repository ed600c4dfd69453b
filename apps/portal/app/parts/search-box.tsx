import { useLocation } from '@remix-run/react';
import { Icon } from '@tandem/ui';
import { searchPath } from '../lib/course';
import { defineMessages, useMessages } from '../lib/messages';
import { useVisitor } from '../lib/visitor';

const messages = defineMessages({
  fr: {
    label: 'Chercher dans ton espace',
    hint: 'Une leçon, un mot, une note…',
    find: 'Lancer la recherche',
  },
  en: { label: 'Search your space', hint: 'A lesson, a word, a note…', find: 'Start the search' },
});

/** Whether this page has the box: those of the student space, for members. */
export function useSearchBox(): boolean {
  const { pathname } = useLocation();
  const member = useVisitor()?.me?.kind === 'member';
  return member && (pathname === '/espace' || pathname.startsWith('/espace/'));
}

/** One box for lessons, terms, notes and discussions. */
export function SearchBox() {
  const t = useMessages(messages);
  const { pathname, search } = useLocation();
  const q = pathname === searchPath ? (new URLSearchParams(search).get('q') ?? '') : '';
  return (
    <form role="search" aria-label={t.label} action={searchPath} className="site-search no-print">
      <input
        type="search"
        name="q"
        className="control"
        aria-label={t.label}
        aria-keyshortcuts="/ Control+K Meta+K"
        placeholder={t.hint}
        maxLength={120}
        defaultValue={q}
        data-search=""
      />
      <button type="submit" aria-label={t.find}>
        <Icon name="search" />
      </button>
    </form>
  );
}
