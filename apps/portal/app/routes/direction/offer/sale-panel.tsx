import type { OfferInFull, OfferObstacle } from '@tandem/contracts';
import { Button, ButtonLink, Card, Notice } from '@tandem/ui';
import { useMessages } from '../../../lib/messages';
import { OfferState } from '../offers/offer-state';
import { messages } from './messages';

/** Whether it sells, what keeps it from it, and the one way on; it can be taken back at once, so it asks nothing. */
export function SalePanel({ offer }: { offer: OfferInFull }) {
  const t = useMessages(messages);
  const { id, status, sold, obstacles, promised } = offer;
  // The others keep it from being put on sale, and nobody from buying what is.
  const stopped = obstacles.some(({ kind }) => kind === 'cohort-not-open' || kind === 'cohort-over');
  return (
    <Card as="section" aria-labelledby="vente" className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="vente" className="text-xl">
          {t.sale}
        </h2>
        <OfferState status={status} />
      </div>
      <p>{t.sold(sold)}</p>
      {obstacles.length > 0 && status !== 'closed' ? (
        <Notice tone="warning" title={status !== 'open' ? t.before : stopped ? t.stopped : t.incomplete}>
          <ul className="grid gap-2">
            {obstacles.map((obstacle) => (
              <ObstacleLine key={JSON.stringify(obstacle)} obstacle={obstacle} />
            ))}
          </ul>
        </Notice>
      ) : null}
      {promised > 0 ? <p>{status === 'open' ? t.closing(promised) : t.closed(promised)}</p> : null}
      <form method="post" className="actions">
        <Button
          name="sale-status"
          value={status === 'open' ? 'close' : 'open'}
          variant={status === 'open' || obstacles.length > 0 ? 'quiet' : 'primary'}
        >
          {status === 'open' ? t.close : status === 'draft' ? t.open : t.reopen}
        </Button>
        <ButtonLink variant="quiet" href={`/direction/offres/nouvelle?modele=${id}`}>
          {t.duplicate}
        </ButtonLink>
      </form>
      {status === 'open' && !stopped ? (
        <a className="link" href={`/offres/${id}/inscription`}>
          {t.see}
        </a>
      ) : null}
    </Card>
  );
}

function ObstacleLine({ obstacle }: { obstacle: OfferObstacle }) {
  const t = useMessages(messages);
  if (obstacle.kind === 'seller') {
    return (
      <li>
        {t.obstacles[obstacle.missing]}{' '}
        <a className="link" href="/direction/identite">
          {t.toIdentity}
        </a>
      </li>
    );
  }
  return (
    <li>
      {t.obstacles[obstacle.kind](obstacle.name)}{' '}
      <a className="link" href={`/direction/promotions/${obstacle.cohortId}`}>
        {t.toCohort}
      </a>
    </li>
  );
}
