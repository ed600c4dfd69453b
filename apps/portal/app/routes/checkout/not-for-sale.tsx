import { isRouteErrorResponse, useLocation, useRouteError } from '@remix-run/react';
import type { ProblemBody } from '@tandem/contracts';
import { ButtonLink, PageHeader } from '@tandem/ui';
import { followedBy } from '../../lib/landing';
import { useMessages } from '../../lib/messages';
import { useVisitor } from '../../lib/visitor';
import { ErrorPage } from '../../parts/error-page';
import { messages } from './messages';

/** An offer that is not sold to her, or not any more: no incident, so it says why, and where to go on. */
export function NotForSale() {
  const t = useMessages(messages);
  const error = useRouteError();
  const { pathname, search } = useLocation();
  const member = useVisitor()?.me?.kind === 'member';
  const { code } = (isRouteErrorResponse(error) ? error.data : {}) as Partial<ProblemBody>;
  if (code !== 'offer-not-open' && code !== 'cohort-not-open') return <ErrorPage />;
  return (
    <div className="wrap-narrow pb-10">
      <PageHeader title={t.notForSale[code].title} lede={t.notForSale[code].text} />
      {member ? null : <p className="mb-6">{t.offered}</p>}
      <div className="actions">
        <ButtonLink href="/promotions">{t.others}</ButtonLink>
        {member ? (
          <ButtonLink variant="quiet" href="/espace/attente">
            {t.waiting}
          </ButtonLink>
        ) : (
          <ButtonLink variant="quiet" href={`/connexion${followedBy(pathname + search)}`}>
            {t.signIn}
          </ButtonLink>
        )}
      </div>
    </div>
  );
}
