import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import type { ProblemBody } from '@tandem/contracts';
import { defineMessages, useMessages } from '../lib/messages';

const messages = defineMessages({
  fr: {
    forbidden: 'Cette page ne t’est pas ouverte',
    missing: 'Cette page n’existe pas',
    failed: 'La page n’a pas pu s’afficher',
    hint: 'Reviens à l’accueil, ou réessaie dans un instant.',
    home: 'Revenir à l’accueil',
    space: 'Aller à mon espace',
  },
  en: {
    forbidden: 'This page is not open to you',
    missing: 'This page does not exist',
    failed: 'The page could not be shown',
    hint: 'Go back to the home page, or try again in a moment.',
    home: 'Back to the home page',
    space: 'Go to my space',
  },
});

/** The page of a refusal (403, 404) or of an incident: what happened, and where to go from here. */
export function ErrorPage() {
  const error = useRouteError();
  const t = useMessages(messages);
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const problem = isRouteErrorResponse(error) ? (error.data as Partial<ProblemBody> | string | null) : null;
  const known = typeof problem === 'object' ? problem : null;
  return (
    <div className="wrap-narrow py-16">
      <p className="text-soft">{status}</p>
      <h1>{status === 403 ? t.forbidden : status === 404 ? t.missing : t.failed}</h1>
      <p>{known?.detail ?? known?.title ?? t.hint}</p>
      <p>
        <a href="/">{t.home}</a>
      </p>
    </div>
  );
}
