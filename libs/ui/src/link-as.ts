import type { AnchorHTMLAttributes, ComponentType } from 'react';

/** What renders a link: a plain anchor, or a router's link that takes `href`. */
export type LinkAs = 'a' | ComponentType<AnchorHTMLAttributes<HTMLAnchorElement>>;
