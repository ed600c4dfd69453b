import { Breadcrumbs, PageHeader } from '@tandem/ui';
import type { ComponentProps, ReactNode } from 'react';
import { useMessages } from '../../lib/messages';
import { messages } from './messages';

interface StaffPageProps extends ComponentProps<typeof PageHeader> {
  /** From the first screen of the section to this one. */
  crumbs?: readonly { href?: string; label: ReactNode }[];
  children: ReactNode;
}

/** Frame of the trainer's and the owner's screens. */
export function StaffPage({ crumbs, children, ...header }: StaffPageProps) {
  const t = useMessages(messages);
  return (
    <div className="wrap pb-16">
      {crumbs ? (
        <div className="pt-3 md:-mb-5">
          <Breadcrumbs label={t.crumbs} items={crumbs} />
        </div>
      ) : null}
      <PageHeader {...header} />
      {children}
    </div>
  );
}
