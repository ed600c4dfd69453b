import type { ReactNode } from 'react';
import { classes } from '../classes';

interface ProseProps {
  /** Rendered Markdown that was sanitised where it was rendered: nothing is cleaned here. */
  html?: string;
  children?: ReactNode;
  className?: string;
}

/** Lesson typography. See the README for the classes that rendered Markdown may carry. */
export function Prose({ html, children, className }: ProseProps) {
  if (html !== undefined)
    return <div className={classes('prose', className)} dangerouslySetInnerHTML={{ __html: html }} />;
  return <div className={classes('prose', className)}>{children}</div>;
}
