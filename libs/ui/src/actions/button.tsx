import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from 'react';
import { classes } from '../classes';
import type { LinkAs } from '../link-as';

export interface ButtonLook {
  variant?: 'primary' | 'quiet' | 'danger';
  small?: boolean;
}

/** The classes of a button, for an element that this library does not render (a router's link). */
export function buttonClass({ variant = 'primary', small }: ButtonLook = {}, extra?: string): string {
  return classes('btn', variant !== 'primary' && `btn-${variant}`, small && 'btn-small', extra);
}

type ButtonProps = ButtonLook & ButtonHTMLAttributes<HTMLButtonElement> & { busy?: boolean };

/** `busy` keeps the focus and the words, and submits nothing: a second press must not pay twice. */
export function Button({ variant, small, busy, className, type = 'submit', children, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={busy ? 'button' : type}
      className={buttonClass({ variant, small }, className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : rest.onClick}
    >
      {busy && <span className="spinner" aria-hidden="true" />}
      {children}
    </button>
  );
}

type ButtonLinkProps = ButtonLook &
  AnchorHTMLAttributes<HTMLAnchorElement> & { href: string; linkAs?: LinkAs };

export function ButtonLink({ variant, small, className, linkAs: Link = 'a', ...rest }: ButtonLinkProps) {
  return <Link {...rest} className={buttonClass({ variant, small }, className)} />;
}
