import { useLocation } from '@remix-run/react';
import type { Me } from '@tandem/contracts';
import { Button, ButtonLink, Icon, SiteHeader } from '@tandem/ui';
import { useMessages } from '../lib/messages';
import { messages } from './messages';
import { SearchBox, useSearchBox } from './search-box';

/** Of the entries that lead to this page or above it, the nearest is where she is. */
function currentOf(paths: readonly string[], pathname: string): string | undefined {
  return paths
    .filter((path) => pathname === path || pathname.startsWith(`${path}/`))
    .sort((a, b) => b.length - a.length)[0];
}

export function PortalHeader({ me }: { me: Me | null }) {
  const t = useMessages(messages);
  const { pathname } = useLocation();
  const member = me?.kind === 'member' ? me : null;
  const entries = member ? entriesOf(member) : visitorEntries;
  const current = currentOf(
    entries.map(([path]) => path),
    pathname,
  );
  return (
    <SiteHeader
      name="Tandem"
      href="/"
      label={t.mainNav}
      menuLabel={t.menu}
      items={entries.map(([href, key]) => ({ href, label: t[key], current: href === current }))}
      aside={member ? <Bell unread={member.unread} current={pathname === notificationsPath} /> : null}
      search={useSearchBox() ? <SearchBox /> : null}
      actions={
        member ? <SignOut label={t.signOut} /> : <ButtonLink href="/module-1">{t.freeModule}</ButtonLink>
      }
    />
  );
}

type Entry = readonly [path: string, label: 'programme' | 'cohorts' | 'signIn' | 'space' | MemberLabel];
type MemberLabel = 'course' | 'calendar' | 'directory' | 'trainer' | 'owner' | 'account';

const visitorEntries: readonly Entry[] = [
  ['/programme', 'programme'],
  ['/promotions', 'cohorts'],
  ['/connexion', 'signIn'],
];

function entriesOf(me: Me): readonly Entry[] {
  return [
    ['/espace', 'space'],
    ['/espace/formation', 'course'],
    ['/espace/calendrier', 'calendar'],
    ['/espace/annuaire', 'directory'],
    ...(me.roles.includes('trainer') ? ([['/formatrice', 'trainer']] as const) : []),
    ...(me.roles.includes('owner') ? ([['/direction', 'owner']] as const) : []),
    ['/compte', 'account'],
  ];
}

const notificationsPath = '/espace/notifications';

function Bell({ unread, current }: { unread: number; current: boolean }) {
  const t = useMessages(messages);
  return (
    <a
      className="bell"
      href={notificationsPath}
      aria-label={t.notifications(unread)}
      aria-current={current ? 'page' : undefined}
    >
      <Icon name="bell" />
      {unread > 0 ? <span className="bell-count">{unread > 99 ? t.many : unread}</span> : null}
    </a>
  );
}

function SignOut({ label }: { label: string }) {
  return (
    <form method="post" action="/deconnexion">
      <Button variant="quiet" small>
        {label}
      </Button>
    </form>
  );
}
