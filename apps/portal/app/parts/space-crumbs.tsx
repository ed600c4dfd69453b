import { Breadcrumbs } from '@tandem/ui';
import { defineMessages, useMessages } from '../lib/messages';

const messages = defineMessages({
  fr: { path: 'Où tu es', space: 'Mon espace' },
  en: { path: 'Where you are', space: 'My space' },
});

interface SpaceCrumbsProps {
  /** What lies between the space and this page. */
  by?: { href: string; label: string };
  here: string;
}

/** The way back from a page of the student space. */
export function SpaceCrumbs({ by, here }: SpaceCrumbsProps) {
  const t = useMessages(messages);
  return (
    <Breadcrumbs
      label={t.path}
      items={[{ href: '/espace', label: t.space }, ...(by ? [by] : []), { label: here }]}
    />
  );
}
