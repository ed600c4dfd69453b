import { useMessages } from '../../lib/messages';
import { messages } from './messages';

/** Pages of the space that the header does not name. */
export function MoreLinks({ inCohort }: { inCohort: boolean }) {
  const t = useMessages(messages);
  const links = [
    ...(inCohort ? [{ href: '/espace/annuaire', label: t.directory, text: t.directoryText }] : []),
    { href: '/espace/notes', label: t.notes, text: t.notesText },
    { href: '/espace/commandes', label: t.papers, text: t.papersText },
  ];
  return (
    <nav aria-label={t.more}>
      <ul className="grid gap-4 sm:grid-cols-2">
        {links.map(({ href, label, text }) => (
          <li key={href}>
            <a href={href} className="link link-alone font-semibold">
              {label}
            </a>
            <p className="text-sm text-soft">{text}</p>
          </li>
        ))}
      </ul>
    </nav>
  );
}
