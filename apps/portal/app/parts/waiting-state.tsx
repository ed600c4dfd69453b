import type { WaitingPlace } from '@tandem/contracts';
import { Button, ButtonLink } from '@tandem/ui';
import { moment } from '../lib/format';
import { useLocale, useMessages } from '../lib/messages';
import { messages } from './waiting-messages';

/** What a place in a queue has come to, and what she can do about it. */
export function WaitingState({
  cohort: { id, name, zone },
  closed,
  state,
}: Pick<WaitingPlace, 'cohort' | 'closed' | 'state'>) {
  const t = useMessages(messages);
  const locale = useLocale();
  switch (state.kind) {
    case 'waiting':
      return (
        <>
          <p className="font-semibold">{t.position(state.position)}</p>
          {closed ? <p>{t.closed[closed]}</p> : null}
          <Leave cohortId={id} label={t.leaveLong(name)}>
            {t.leave}
          </Leave>
        </>
      );
    case 'offered':
      if (closed === 'archived' || closed === 'over')
        return (
          <>
            <p className="font-semibold">{t.closed[closed]}</p>
            <Leave cohortId={id} label={t.leaveLong(name)}>
              {t.leave}
            </Leave>
          </>
        );
      return (
        <>
          <p className="font-semibold">{t.offered(moment(locale, state.until, zone))}</p>
          <p>{closed ? t.stillYours : t.afterwards}</p>
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
          <p>{closed ? t.closed[closed] : t.joinAgain}</p>
          {closed ? null : (
            <form method="post" action={`/promotions/${id}/attente`} className="actions">
              <Button variant="quiet" aria-label={t.againLong(name)}>
                {t.again}
              </Button>
            </form>
          )}
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
    <form method="post" action="/espace/attente" className="actions">
      <input type="hidden" name="cohortId" value={cohortId} />
      <Button variant="quiet" aria-label={label}>
        {children}
      </Button>
    </form>
  );
}
