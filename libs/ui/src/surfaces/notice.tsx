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
}

/** Success and errors are announced when they appear; information and warnings are read in their place. */
export function Notice({ tone = 'info', title, children, className }: NoticeProps) {
  return (
    <div className={classes('notice', `notice-${tone}`, className)} role={roles[tone]}>
      <Icon name={icons[tone]} />
      <div>
        {title && <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
