import type { ReactNode } from 'react';
import { Icon } from '../actions/icon';
import type { LinkAs } from '../link-as';

/** First in the page; `target` is the id of <main>. */
export function SkipLink({ children, target = 'contenu' }: { children: ReactNode; target?: string }) {
  return (
    <a className="skip-link" href={`#${target}`}>
      {children}
    </a>
  );
}

export interface NavItem {
  href: string;
  label: ReactNode;
  current?: boolean;
}

interface NavProps<Item> {
  /** Names the landmark. */
  label: string;
  items: readonly Item[];
  linkAs?: LinkAs;
}

/** The last item is the page itself and needs no link. */
export function Breadcrumbs({
  label,
  items,
  linkAs: Link = 'a',
}: NavProps<{ href?: string; label: ReactNode }>) {
  return (
    <nav className="crumbs" aria-label={label}>
      <ol>
        {items.map((item, at) => (
          <li key={at} aria-current={at === items.length - 1 ? 'page' : undefined}>
            {at > 0 && <Icon name="chevron" />}
            {item.href ? <Link href={item.href}>{item.label}</Link> : item.label}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Views of the same thing, each with its own address: they work before any script, and with the Back button. */
export function Tabs({ label, items, linkAs: Link = 'a' }: NavProps<NavItem & { count?: number }>) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <Link href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.label}
              {item.count !== undefined && <span className="tag">{item.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
