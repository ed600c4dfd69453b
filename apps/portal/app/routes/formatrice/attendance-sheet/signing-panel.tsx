import type { SheetState } from '@tandem/contracts';
import { Button, Card } from '@tandem/ui';
import { date } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import type { QrDrawing } from '../../../lib/qr-path.server';
import { useNow } from '../../../lib/use-now';
import { QrCode } from '../../../parts/qr-code';
import { messages } from './messages';

interface SigningPanelProps {
  state: SheetState;
  zone: string;
  signing: { code: string; closesAt: string; url: string; address: string; qr: QrDrawing } | null;
}

/** What the room sees: large enough to be read from its end, and in a window that is shared. */
export function SigningPanel({ state, zone, signing }: SigningPanelProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  const now = useNow();
  if (state === 'countersigned') return null;
  return (
    <Card as="section" aria-labelledby="signer" tone={signing ? 'clay' : 'card'}>
      <h2 id="signer" className="text-2xl">
        {t.signing}
      </h2>
      {signing ? (
        <div className="mt-4 grid items-center gap-6 md:grid-cols-[minmax(14rem,22rem)_1fr]">
          <QrCode {...signing.qr} label={t.qr} />
          <div className="min-w-0">
            <p>{t.steps}</p>
            <p className="mt-3 text-xl font-semibold wrap-anywhere">{signing.address}</p>
            <p className="mt-4 text-soft">{t.code}</p>
            <p className="font-mono text-[clamp(2.5rem,11vw,5.5rem)] leading-none font-semibold tracking-[0.08em] whitespace-nowrap tabular-nums">
              {signing.code}
            </p>
            <p className="mt-4 text-lg">{t.until(date(locale, signing.closesAt, 'time', zone))}</p>
          </div>
        </div>
      ) : (
        <p className="mt-1 text-soft">
          {state === 'ready'
            ? t.openHint
            : state === 'coming'
              ? t.coming
              : state === 'late'
                ? t.late
                : t.cancelled}
        </p>
      )}
      {state === 'open' || state === 'ready' ? (
        <form method="post" className="actions mt-5">
          <Button name="act" value="open" variant={signing ? 'quiet' : 'primary'}>
            {signing ? t.again : t.open}
          </Button>
          {signing ? (
            <Button name="act" value="close" variant="quiet">
              {t.close}
            </Button>
          ) : null}
          {signing ? (
            // An address of its own each time: one that differs by its anchor alone is not asked for again.
            <a className="link link-alone" href={`?vu=${now.getTime()}#presences`}>
              {t.reload}
            </a>
          ) : null}
        </form>
      ) : null}
    </Card>
  );
}
