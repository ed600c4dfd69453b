import { Button, Card } from '@tandem/ui';
import { date } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { messages } from './messages';

interface CountersignPanelProps {
  waiting: number;
  zone: string;
  /** Until then the button waits; null once it may be pressed. */
  from: string | null;
  countersignature: { byName: string; at: string; hash: string } | null;
}

export function CountersignPanel({ waiting, zone, from, countersignature }: CountersignPanelProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <Card as="section" aria-labelledby="contresigner" tone={countersignature ? 'teal' : 'card'}>
      <h2 id="contresigner" className="text-xl">
        {t.countersign}
      </h2>
      {countersignature ? (
        <>
          <p className="mt-2">
            {t.countersigned(countersignature.byName, date(locale, countersignature.at, 'record', zone))}
          </p>
          <p className="mt-3 text-soft">{t.hash}</p>
          <p className="font-mono text-sm wrap-anywhere">{countersignature.hash}</p>
        </>
      ) : (
        <form method="post" className="mt-2 grid gap-3">
          <p>{t.statement}</p>
          {waiting > 0 ? <p>{t.waiting(waiting)}</p> : null}
          <p className="text-soft">{t.freezes}</p>
          {from ? (
            <p>{t.countersignLater(date(locale, from, 'datetime', zone))}</p>
          ) : (
            <div className="actions">
              <Button name="act" value="countersign">
                {t.countersign}
              </Button>
            </div>
          )}
        </form>
      )}
    </Card>
  );
}
