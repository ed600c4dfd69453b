import { useLocation } from '@remix-run/react';
import { ButtonLink, Card } from '@tandem/ui';
import { useMessages } from '../../lib/messages';
import { messages } from './messages';

/** She has seen what it is and what it costs; now only does she need an account. */
export function SignInFirst() {
  const t = useMessages(messages);
  const { pathname, search } = useLocation();
  const carry = `?suite=${encodeURIComponent(pathname + search)}`;
  return (
    <Card as="section" tone="teal" aria-labelledby="compte">
      <h2 id="compte" className="text-xl">
        {t.signInTitle}
      </h2>
      <p className="mt-1">{t.signInText}</p>
      <div className="actions mt-5">
        <ButtonLink href={`/inscription${carry}`}>{t.signUp}</ButtonLink>
        <ButtonLink href={`/connexion${carry}`} variant="quiet">
          {t.signIn}
        </ButtonLink>
      </div>
    </Card>
  );
}
