import type { HTMLAttributes } from 'react';
import { classes } from '../classes';

interface CardProps extends HTMLAttributes<HTMLElement> {
  as?: 'div' | 'article' | 'section' | 'aside' | 'li' | 'form';
  tone?: 'card' | 'sunk' | 'clay' | 'teal' | 'gold';
}

export function Card({ as: Tag = 'div', tone = 'card', className, ...rest }: CardProps) {
  return <Tag {...rest} className={classes('card', tone !== 'card' && `card-${tone}`, className)} />;
}
