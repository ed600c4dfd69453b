import { SkipLink } from '@tandem/ui';
import type { ReactNode } from 'react';
import type { Visitor } from '../lib/visitor.server';
import { useMessages } from '../lib/messages';
import { messages } from './messages';
import { PortalFooter } from './portal-footer';
import { PortalHeader } from './portal-header';
import { Shortcuts } from './shortcuts';
import { UnsentWords } from './unsent-words';
import { WaitingSaves } from './waiting-saves';

/** What surrounds every page: skip link, header, main landmark, footer. */
export function PageFrame({ visitor, children }: { visitor: Visitor | undefined; children: ReactNode }) {
  const t = useMessages(messages);
  return (
    <>
      <SkipLink>{t.skip}</SkipLink>
      <PortalHeader me={visitor?.me ?? null} />
      <main id="contenu" tabIndex={-1}>
        <UnsentWords />
        {children}
        <Shortcuts />
      </main>
      <PortalFooter visitor={visitor} />
      <WaitingSaves visitor={visitor} />
    </>
  );
}
