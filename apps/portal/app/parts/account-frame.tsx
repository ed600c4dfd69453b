import { PageHeader } from '@tandem/ui';
import type { ReactNode } from 'react';

interface AccountFrameProps {
  title: string;
  lede?: ReactNode;
  children: ReactNode;
}

/** Pages with one short form: narrow, and nothing else to look at. */
export function AccountFrame({ title, lede, children }: AccountFrameProps) {
  return (
    <div className="mx-auto w-full max-w-136 px-4 sm:px-6">
      <PageHeader title={title} lede={lede} />
      {children}
    </div>
  );
}
