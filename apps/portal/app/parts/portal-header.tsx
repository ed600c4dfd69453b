import type { Me } from '@tandem/contracts';
import { useMessages } from '../lib/messages';
import { messages } from './messages';

export function PortalHeader({ me }: { me: Me | null }) {
  const t = useMessages(messages);
  const member = me?.kind === 'member';
  const links = member
    ? [
        { href: '/espace', label: t.space },
        { href: '/espace/formation', label: t.course },
        { href: '/espace/annuaire', label: t.directory },
        ...(me.roles.includes('trainer') ? [{ href: '/formatrice', label: t.trainer }] : []),
        ...(me.roles.includes('owner') ? [{ href: '/direction', label: t.owner }] : []),
        { href: '/compte', label: t.account },
      ]
    : [
        { href: '/programme', label: t.programme },
        { href: '/promotions', label: t.cohorts },
        { href: '/connexion', label: t.signIn },
        { href: '/module-1', label: t.freeModule },
      ];
  return (
    <header className="wrap flex items-center justify-between gap-6 py-4">
      <a href="/" className="font-display text-xl">
        Tandem
      </a>
      <nav aria-label={t.mainNav}>
        <ul className="flex flex-wrap gap-5">
          {links.map((link) => (
            <li key={link.href}>
              <a href={link.href}>{link.label}</a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
