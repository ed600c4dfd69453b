import type { ReactNode } from 'react';
import { Icon, type IconName } from '../actions/icon';
import { classes } from '../classes';

const icons: Record<NoticeTone, IconName> = {
  info: 'info',
  success: 'check',
  warning: 'warning',
  error: 'warning',
};
const roles = { info: 'note', success: 'status', warning: 'note', error: 'alert' } as const;

export type NoticeTone = 'info' | 'success' | 'warning' | 'error';

interface NoticeProps {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  className?: string;
  /**
   * Says what has just been done: it comes with the page, which announces nothing, and so takes the focus, with or without
   * JavaScript, unless the address leads to a place of the page.
   */
  takesFocus?: boolean;
}

/** Success and errors are announced when they appear; information and warnings are read in their place. */
export function Notice({ tone = 'info', title, children, className, takesFocus }: NoticeProps) {
  const focus = takesFocus ? { tabIndex: -1, autoFocus: true } : {};
  return (
    <div className={classes('notice', `notice-${tone}`, className)} role={roles[tone]} {...focus}>
      <Icon name={icons[tone]} />
      <div>
        {title && <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
