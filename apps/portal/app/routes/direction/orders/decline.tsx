import { useMessages } from '../../../lib/messages';
import { messages } from './messages';

/** In words, and as Stripe names it: the code is what its documentation and its dashboard are searched for. */
export function Decline({ code }: { code: string }) {
  const t = useMessages(messages);
  const words: Record<string, string> = t.declines;
  return (
    <span className="block text-sm">
      <span className="text-bad">{t.declined}</span> {words[code] ?? null}{' '}
      <code className="text-xs break-all">{code}</code>
    </span>
  );
}
