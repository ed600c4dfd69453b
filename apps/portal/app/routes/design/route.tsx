import { Showcase } from '@tandem/ui/showcase';
import type { RouteHandle } from '../../root';
import { defineMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';

const messages = defineMessages({ fr: { title: 'Système graphique' }, en: { title: 'Design system' } });

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));
export const handle: RouteHandle = { bare: true };

/** Every component in every state, to look at before a change and after. */
export default function DesignPage() {
  return <Showcase />;
}
