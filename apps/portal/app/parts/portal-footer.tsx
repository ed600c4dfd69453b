import { SiteFooter } from '@tandem/ui';
import type { Visitor } from '../lib/visitor.server';
import { useMessages } from '../lib/messages';
import { DemoNote } from './demo-note';
import { LanguageSwitch } from './language-switch';
import { messages } from './messages';

export function PortalFooter({ visitor }: { visitor: Visitor | undefined }) {
  const t = useMessages(messages);
  return (
    <SiteFooter
      name="Tandem"
      href="/"
      columns={[
        {
          title: t.training,
          items: [
            { href: '/programme', label: t.programme },
            { href: '/promotions', label: t.cohorts },
            { href: '/module-1', label: t.freeModule },
            { href: '/glossaire', label: t.glossary },
          ],
        },
        {
          title: t.academy,
          items: [
            { href: '/certificats', label: t.verify },
            { href: '/referentiel-api', label: t.apiReference },
            { href: '/design', label: t.design },
          ],
        },
        {
          title: t.papers,
          items: [
            { href: '/mentions-legales', label: t.legal },
            { href: '/conditions', label: t.terms },
            { href: '/confidentialite', label: t.privacy },
          ],
        },
      ]}
      note={
        <div className="flex flex-wrap items-start justify-between gap-6">
          {visitor?.demo ? <DemoNote now={visitor.demoNow} /> : null}
          <LanguageSwitch />
        </div>
      }
    />
  );
}
