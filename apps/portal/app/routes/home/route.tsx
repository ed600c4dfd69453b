import { pageMeta } from '../../lib/meta';
import { useMessages } from '../../lib/messages';
import { messages } from './messages';

export const meta = pageMeta(messages, (t) => ({ title: t.title }));

export default function Home() {
  const t = useMessages(messages);
  return (
    <div className="wrap">
      <h1 className="display">{t.title}</h1>
    </div>
  );
}
