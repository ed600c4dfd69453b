import type { OutlineModule } from '@tandem/contracts';
import { duration } from '../../lib/format';
import { useMessages } from '../../lib/messages';
import { messages } from './messages';

interface WorkLineProps {
  work: NonNullable<OutlineModule['assignment']>;
  module: OutlineModule;
  seated: boolean;
}

/** What the module asks to hand in: a link for whoever has a seat, and for others why there is none. */
export function WorkLine({ work: { key, title, minutes }, module, seated }: WorkLineProps) {
  const t = useMessages(messages);
  const { open } = module.access;
  return (
    <div className="mt-3 border-t border-line px-3 pt-3">
      <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        {open && seated ? (
          <a href={`/espace/rendus/${key}`} className="link link-alone">
            {t.work(title)}
          </a>
        ) : (
          <span className="text-soft">{t.work(title)}</span>
        )}
        <span className="text-sm text-soft">{duration(minutes)}</span>
      </p>
      {open && !seated && <p className="mt-1 text-sm text-soft">{t.workLater}</p>}
    </div>
  );
}
