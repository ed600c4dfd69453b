import type { Announcement } from '@tandem/contracts';
import { Button, Card } from '@tandem/ui';
import { useMessages } from '../../../lib/messages';
import { messages } from './messages';
import { ScheduleFields } from './schedule-fields';

/** Until it begins to leave: another time, or a draft again. */
export function ScheduledPanel({ announcement }: { announcement: Announcement }) {
  const t = useMessages(messages);
  const { cohort, leaves, revision } = announcement;
  return (
    <Card as="section" aria-labelledby="programme">
      <h2 id="programme" className="mb-4 text-xl">
        {t.change}
      </h2>
      <form method="post" noValidate className="grid gap-5">
        <input type="hidden" name="base" value={revision} />
        <ScheduleFields zone={cohort.zone} leaves={leaves} />
        <div className="actions">
          <Button name="intent" value="later">
            {t.save}
          </Button>
          <Button variant="quiet" name="intent" value="now">
            {t.now}
          </Button>
        </div>
      </form>
      <form method="post" className="mt-6 border-t border-line pt-5">
        <p className="mb-3 text-sm text-soft">{t.recallHint}</p>
        <Button variant="quiet" name="intent" value="recall">
          {t.recall}
        </Button>
      </form>
    </Card>
  );
}
