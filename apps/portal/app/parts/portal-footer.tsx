import type { Visitor } from '../lib/visitor.server';
import { useMessages } from '../lib/messages';
import { messages } from './messages';

export function PortalFooter({ visitor }: { visitor: Visitor | undefined }) {
  const t = useMessages(messages);
  return (
    <footer className="wrap py-10">
      {visitor?.demo ? <p>{t.demoNote}</p> : null}
      <a href="/mentions-legales">{t.legal}</a>
    </footer>
  );
}
