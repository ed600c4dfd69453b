import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { Paper } from '../../parts/paper';
import { messages } from './messages';

export const meta = pageMeta(messages, (t) => ({ title: t.title, description: t.lede }));

export default function PrivacyPage() {
  return <Paper text={useMessages(messages)} />;
}
