import type { ChecklistItem } from '@tandem/contracts';
import { Card, Steps } from '@tandem/ui';
import { duration } from '../../lib/format';
import { useMessages } from '../../lib/messages';
import { messages } from './messages';

/** What is met, and under which version of the programme where the present one would ask for more. */
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
            key: `${item.criterion}-${item.moduleNumber}-${item.title}`,
            title: titleOf(item, t),
            state: 'done',
            reason: reasonOf(item, t),
            meta: item.criterion === 'module-lessons' ? t.lessonsDone(item.done, item.of) : undefined,
          }))}
        />
      </Card>
    </section>
  );
}

function reasonOf(
  { criterion, keptFrom, done, of }: ChecklistItem,
  t: typeof messages.fr,
): string | undefined {
  if (criterion === 'attendance') return t.attended(duration(done), duration(of));
  if (keptFrom !== null) return t.keptFrom(keptFrom);
  return done < of ? t.enough : undefined;
}

function titleOf(item: ChecklistItem, t: typeof messages.fr): string {
  if (item.criterion === 'final-case') return t.case;
  if (item.criterion === 'attendance') return t.attendance;
  if (item.criterion === 'quiz') return t.quiz(item.title ?? '');
  if (item.criterion === 'assignment') return t.assignment(item.title ?? '');
  return t.lessons(item.moduleNumber ?? 0, item.title ?? '');
}
