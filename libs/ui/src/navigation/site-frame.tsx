import type { ReactNode } from 'react';
import { Icon } from '../actions/icon';
import type { LinkAs } from '../link-as';
import type { NavItem } from './links';
import { Rings } from './logo';

interface LogoProps {
  /** The academy's name. */
  name: string;
  href: string;
  /** The academy's own mark in place of ours. */
  imageUrl?: string;
  linkAs?: LinkAs;
}

export function Logo({ name, href, imageUrl, linkAs: Link = 'a' }: LogoProps) {
  return (
    <Link className="logo" href={href}>
      {imageUrl ? <img src={imageUrl} alt="" /> : <Rings />}
      {name}
    </Link>
  );
}

function NavList({ items, linkAs: Link = 'a' }: { items: readonly NavItem[]; linkAs?: LinkAs }) {
  return (
    <ul>
      {items.map(({ href, label, current }) => (
        <li key={href}>
          <Link href={href} aria-current={current ? 'page' : undefined}>
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}

interface SiteHeaderProps extends LogoProps {
  items: readonly NavItem[];
  /** Names the landmark: « Navigation principale ». */
  label: string;
  menuLabel: string;
  actions?: ReactNode;
  /** What stands beside the menu at every width. */
  aside?: ReactNode;
  /** A box, on a line of its own where there is no room beside the rest. */
  search?: ReactNode;
}

/** The list is there twice, once per width: a <details> cannot be forced open on wide screens everywhere yet. */
export function SiteHeader({ items, label, menuLabel, actions, aside, search, ...logo }: SiteHeaderProps) {
  const { linkAs } = logo;
  return (
    <header className="site-header wrap">
      <Logo {...logo} />
      {search}
      <nav className="site-nav" aria-label={label}>
        <NavList items={items} linkAs={linkAs} />
        {actions}
      </nav>
      {aside && <div className="site-aside">{aside}</div>}
      <details className="menu">
        <summary>
          <Icon name="menu" />
          {menuLabel}
        </summary>
        <nav className="menu-panel" aria-label={label}>
          <NavList items={items} linkAs={linkAs} />
          {actions}
        </nav>
      </details>
    </header>
  );
}

interface SiteFooterProps extends LogoProps {
  columns: readonly { title: string; items: readonly NavItem[] }[];
  note?: ReactNode;
}

export function SiteFooter({ columns, note, ...logo }: SiteFooterProps) {
  return (
    <footer className="site-footer">
      <div className="wrap">
        <div className="site-footer-columns">
          <div>
            <Logo {...logo} />
          </div>
          {columns.map(({ title, items }) => (
            <div key={title}>
              <h2>{title}</h2>
              <NavList items={items} linkAs={logo.linkAs} />
            </div>
          ))}
        </div>
        {note && <div className="site-footer-note">{note}</div>}
      </div>
    </footer>
  );
}
