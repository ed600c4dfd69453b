import type { ChecklistItem } from '@tandem/contracts';
import { Card, Steps } from '@tandem/ui';
import { spacePaths } from '../../lib/course';
import { useMessages } from '../../lib/messages';
import { messages } from './messages';

/** Conditions in the same state, each leading to where it is met. */
export function Checklist({ title, items }: { title: string; items: ChecklistItem[] }) {
  const t = useMessages(messages);
  if (items.length === 0) return null;
  return (
    <section className="mt-10">
      <h2 className="mb-4 text-2xl">{title}</h2>
      <Card>
        <Steps
          labels={t.steps}
          items={items.map((item) => ({
            key: `${item.criterion}-${item.moduleNumber}`,
            title: titleOf(item, t),
            state: item.met ? 'done' : item.done > 0 ? 'now' : 'open',
            href:
              item.criterion === 'final-case' || item.criterion === 'assignment'
                ? '/espace/rendus'
                : `${spacePaths.outline}#module-${item.moduleNumber}`,
            meta: item.criterion === 'module-lessons' ? t.lessonsDone(item.done, item.of) : undefined,
          }))}
        />
      </Card>
    </section>
  );
}

function titleOf(item: ChecklistItem, t: typeof messages.fr): string {
  if (item.criterion === 'final-case') return t.case;
  if (item.criterion === 'quiz') return t.quiz(item.title ?? '');
  if (item.criterion === 'assignment') return t.assignment(item.title ?? '');
  return t.lessons(item.moduleNumber ?? 0, item.title ?? '');
}
