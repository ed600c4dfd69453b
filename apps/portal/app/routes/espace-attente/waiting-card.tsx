import type { WaitingPlace } from '@tandem/contracts';
import { Button, ButtonLink, Card, Tag, type Tone } from '@tandem/ui';
import { date, moment } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { messages } from './messages';

const tones: Record<WaitingPlace['state']['kind'], Tone> = {
  waiting: 'gold',
  offered: 'teal',
  buying: 'teal',
  lapsed: 'plain',
  removed: 'plain',
};

/** One place in a queue, and what she can do about it. */
export function WaitingCard({ place: { cohort, since, state } }: { place: WaitingPlace }) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <Card as="li" className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-2xl">{cohort.name}</h2>
        <Tag tone={tones[state.kind]}>{t.tags[state.kind]}</Tag>
      </div>
      <p className="text-soft">
        {t.dates(date(locale, cohort.startsOn), date(locale, cohort.endsOn))}
        <span className="block">{t.since(moment(locale, since, cohort.zone))}</span>
      </p>
      <State cohort={cohort} state={state} />
    </Card>
  );
}

function State({ cohort: { id, name, zone }, state }: Pick<WaitingPlace, 'cohort' | 'state'>) {
  const t = useMessages(messages);
  const locale = useLocale();
  switch (state.kind) {
    case 'waiting':
      return (
        <>
          <p className="font-semibold">{t.position(state.position)}</p>
          <Leave cohortId={id} label={t.leaveLong(name)}>
            {t.leave}
          </Leave>
        </>
      );
    case 'offered':
      return (
        <>
          <p className="font-semibold">{t.offered(moment(locale, state.until, zone))}</p>
          <div className="actions">
            <ButtonLink href={`/promotions/${id}/inscription`} aria-label={t.takeLong(name)}>
              {t.take}
            </ButtonLink>
            <Leave cohortId={id} label={t.declineLong(name)}>
              {t.decline}
            </Leave>
          </div>
        </>
      );
    case 'buying':
      return (
        <>
          <p>{t.buying}</p>
          <p>
            <a className="link link-alone" href="/espace/papiers">
              {t.orders}
            </a>
          </p>
        </>
      );
    case 'lapsed':
      return (
        <>
          <p>{t.lapsed(moment(locale, state.at, zone))}</p>
          <form method="post" action={`/promotions/${id}/attente`} className="actions">
            <Button variant="quiet" aria-label={t.againLong(name)}>
              {t.again}
            </Button>
          </form>
        </>
      );
    case 'removed':
      return (
        <>
          <p>{t.removed(moment(locale, state.at, zone))}</p>
          <blockquote className="border-s-4 border-line ps-4 wrap-anywhere whitespace-pre-line">
            {state.reason}
          </blockquote>
        </>
      );
  }
}

function Leave({ cohortId, label, children }: { cohortId: string; label: string; children: string }) {
  return (
    <form method="post" className="actions">
      <input type="hidden" name="cohortId" value={cohortId} />
      <Button variant="quiet" aria-label={label}>
        {children}
      </Button>
    </form>
  );
}
