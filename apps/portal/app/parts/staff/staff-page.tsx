import { Breadcrumbs, PageHeader } from '@tandem/ui';
import type { ComponentProps, ReactNode } from 'react';
import { useMessages } from '../../lib/messages';
import { ExportBar, type Exported } from './export-links';
import { messages } from './messages';

interface StaffPageProps extends ComponentProps<typeof PageHeader> {
  /** From the first screen of the section to this one. */
  crumbs?: readonly { href?: string; label: ReactNode }[];
  /** The tables that the page shows, to take away. */
  exports?: readonly Exported[];
  children: ReactNode;
}

/** Frame of the trainer's and the owner's screens. */
export function StaffPage({ crumbs, exports = [], children, ...header }: StaffPageProps) {
  const t = useMessages(messages);
  return (
    <div className="wrap pb-16">
      {crumbs ? (
        <div className="pt-3 md:-mb-5">
          <Breadcrumbs label={t.crumbs} items={crumbs} />
        </div>
      ) : null}
      <PageHeader {...header} />
      <ExportBar tables={exports} />
      {children}
    </div>
  );
}
