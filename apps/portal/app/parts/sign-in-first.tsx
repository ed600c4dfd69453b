import { useLocation } from '@remix-run/react';
import { ButtonLink, Card } from '@tandem/ui';
import { followedBy } from '../lib/landing';
import { defineMessages, useMessages } from '../lib/messages';

const messages = defineMessages({
  fr: { signUp: 'Créer mon compte', signIn: 'J’ai déjà un compte' },
  en: { signUp: 'Create my account', signIn: 'I already have an account' },
});

/** What she wants needs an account: either way leads back to this page. */
export function SignInFirst({ title, children }: { title: string; children: string }) {
  const t = useMessages(messages);
  const { pathname, search } = useLocation();
  const back = followedBy(pathname + search);
  return (
    <Card as="section" tone="teal" aria-labelledby="compte">
      <h2 id="compte" className="text-xl">
        {title}
      </h2>
      <p className="mt-1">{children}</p>
      <div className="actions mt-5">
        <ButtonLink href={`/inscription${back}`}>{t.signUp}</ButtonLink>
        <ButtonLink href={`/connexion${back}`} variant="quiet">
          {t.signIn}
        </ButtonLink>
      </div>
    </Card>
  );
}
