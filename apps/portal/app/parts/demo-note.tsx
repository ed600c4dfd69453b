import { useLocation } from '@remix-run/react';
import { Button } from '@tandem/ui';
import { date } from '../lib/format';
import { useLocale, useMessages } from '../lib/messages';
import { messages } from './messages';

/** Says that the academy is fictitious, and moves its time when the API has a clock to move. */
export function DemoNote({ now }: { now: string | null }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { pathname, search } = useLocation();
  return (
    <section aria-label={t.demo} className="max-w-xl">
      <p>
        <strong>{t.demo}.</strong> {t.demoNote}
      </p>
      {now ? (
        <form method="post" action="/horloge" className="mt-2 flex flex-wrap items-center gap-2">
          <span className="mr-2">{t.demoClock(date(locale, now))}</span>
          <input type="hidden" name="suite" value={pathname + search} />
          <Button variant="quiet" small name="advance" value="P1D" aria-label={t.addDayLong}>
            {t.addDay}
          </Button>
          <Button variant="quiet" small name="advance" value="P7D" aria-label={t.addWeekLong}>
            {t.addWeek}
          </Button>
        </form>
      ) : null}
    </section>
  );
}
