import { Button } from '@tandem/ui';
import { useMessages } from '../../lib/messages';
import { messages } from './messages';

export function BlockForm({ blocked }: { blocked: boolean }) {
  const t = useMessages(messages);
  return (
    <form method="post" className="mt-14 border-t border-line pt-6">
      {blocked ? null : <p className="mb-3 text-sm text-soft">{t.blockText}</p>}
      <Button variant="quiet" small name="intent" value={blocked ? 'unblock' : 'block'}>
        {blocked ? t.unblock : t.block}
      </Button>
    </form>
  );
}
