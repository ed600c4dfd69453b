import { isRouteErrorResponse, useLocation, useRouteError } from '@remix-run/react';
import type { ProblemBody } from '@tandem/contracts';
import { ButtonLink, PageHeader } from '@tandem/ui';
import { useMessages } from '../../lib/messages';
import { useVisitor } from '../../lib/visitor';
import { ErrorPage } from '../../parts/error-page';
import { OfferedByMail } from '../../parts/offered-by-mail';
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
      <div className="actions mb-6">
        <ButtonLink href="/promotions">{t.others}</ButtonLink>
        {member ? (
          <ButtonLink variant="quiet" href="/espace/attente">
            {t.waiting}
          </ButtonLink>
        ) : null}
      </div>
      <OfferedByMail seatAt={pathname + search} />
    </div>
  );
}
