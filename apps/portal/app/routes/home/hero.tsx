import type { OpenOffer } from '@tandem/contracts';
import { ButtonLink, Card, Eyebrow } from '@tandem/ui';
import { date } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { FourLevelsFigure } from '../../parts/figures';
import { messages } from './messages';

interface HeroProps {
  weeks: number;
  next: OpenOffer['cohorts'][number] | undefined;
}

export function Hero({ weeks, next }: HeroProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  const starts = next ? date(locale, next.startsOn) : '';
  return (
    <section className="wrap grid items-center gap-10 pt-8 pb-16 lg:grid-cols-[1.15fr_1fr] lg:gap-16 lg:pt-14 lg:pb-24">
      <div>
        <Eyebrow>{t.eyebrow(weeks)}</Eyebrow>
        <h1 className="display mt-3">
          {t.headlineStart}
          <em>{t.headlineAccent}</em>
          {t.headlineEnd}
        </h1>
        <p className="lede mt-5">{t.lede}</p>
        <div className="actions mt-7">
          <ButtonLink href="/module-1">{t.start}</ButtonLink>
          <ButtonLink href="/programme" variant="quiet">
            {t.programme}
          </ButtonLink>
        </div>
        {next ? (
          <p className="mt-5 text-sm text-soft">
            <a href="/promotions" className="link-alone hover:text-clay hover:underline">
              {next.held
                ? t.nextHeld(starts)
                : next.seatsLeft > 0
                  ? t.next(starts, next.seatsLeft)
                  : t.nextFull(starts)}
            </a>
          </p>
        ) : null}
      </div>
      <Card className="lg:p-8">
        <FourLevelsFigure caption={t.figureCaption} />
      </Card>
    </section>
  );
}
