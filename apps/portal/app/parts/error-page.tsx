import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import type { ProblemBody } from '@tandem/contracts';
import { ButtonLink, PageHeader } from '@tandem/ui';
import { useMessages } from '../lib/messages';
import { useVisitor } from '../lib/visitor';
import { errorKind, messages } from './error-messages';

/** The page of a refusal (403, 404) or of an incident: what happened, and where to go from here. */
export function ErrorPage() {
  const error = useRouteError();
  const t = useMessages(messages);
  const member = useVisitor()?.me?.kind === 'member';
  const kind = errorKind(error);
  return (
    <div className="wrap-narrow pb-10">
      <PageHeader
        eyebrow={isRouteErrorResponse(error) ? t.eyebrow(error.status) : undefined}
        title={t[kind].title}
        lede={sentenceOf(error) ?? t[kind].text}
      />
      <div className="actions">
        {kind === 'failed' ? <ButtonLink href="">{t.retry}</ButtonLink> : null}
        {member ? <ButtonLink href="/espace">{t.space}</ButtonLink> : null}
        <ButtonLink href="/" variant={kind === 'failed' || member ? 'quiet' : 'primary'}>
          {t.home}
        </ButtonLink>
        {member ? null : (
          <ButtonLink href="/programme" variant="quiet">
            {t.programme}
          </ButtonLink>
        )}
      </div>
    </div>
  );
}

/** What the API said, when it is the one that refused. */
function sentenceOf(error: unknown): string | null {
  if (!isRouteErrorResponse(error) || typeof error.data !== 'object') return null;
  const problem = error.data as Partial<ProblemBody> | null;
  return problem?.detail ?? problem?.title ?? null;
}
