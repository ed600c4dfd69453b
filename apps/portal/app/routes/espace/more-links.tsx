import type { getPlacement, OrderPapers, ResponseOf } from '@tandem/contracts';
import { date } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { messages as roleMessages } from '../../parts/role-messages';
import { messages } from './messages';

interface MoreLinksProps {
  inCohort: boolean;
  placement: ResponseOf<typeof getPlacement>['placement'];
  papers: readonly OrderPapers[];
}

/** Pages of the space that the header does not name. */
export function MoreLinks({ inCohort, placement, papers }: MoreLinksProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  const role = useMessages(roleMessages);
  const links = [
    ...(inCohort
      ? [
          { href: '/espace/discussions', label: t.discussions, text: t.discussionsText },
          { href: '/espace/annuaire', label: t.directory, text: t.directoryText },
        ]
      : [{ href: '/espace/attente', label: t.waiting, text: t.waitingText }]),
    { href: '/espace/notes', label: t.notes, text: t.notesText },
    { href: '/espace/papiers', label: t.papers, text: t.papersText },
    // For as long as the law gives it, one click from where she arrives (Code de la consommation L221-21).
    ...papers.flatMap(({ order, withdrawUntil }) =>
      withdrawUntil
        ? [
            {
              href: `/commandes/${order.id}/retractation`,
              label: t.withdraw,
              text: t.withdrawText(order.name, date(locale, withdrawUntil)),
            },
          ]
        : [],
    ),
    ...(placement
      ? [
          {
            href: `/quel-role/resultat/${placement.code}`,
            label: role.finder,
            text: t.placement(role.roles[placement.role]),
          },
        ]
      : []),
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
