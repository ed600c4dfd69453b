import { Button, ButtonLink, Card, Icon } from '@tandem/ui';
import { useFormState } from '../../lib/forms';
import { useMessages } from '../../lib/messages';
import { useVisitor } from '../../lib/visitor';
import { FormProblem } from '../../parts/form-problem';
import type { Shown } from './load.server';
import { messages } from './messages';

type KeepCardProps = Pick<Shown, 'own' | 'kept' | 'replaces' | 'scenes'>;

/** Asks to keep the result, or says that it is kept and where. */
export function KeepCard({ own, kept, replaces, scenes }: KeepCardProps) {
  const t = useMessages(messages);
  const member = useVisitor()?.me?.kind === 'member';
  return (
    <Card as="section" tone={kept ? 'teal' : 'card'} id="garder" aria-labelledby="garder-titre">
      <h2 id="garder-titre" className="flex items-start gap-2 text-xl">
        {kept ? <Icon name="check" className="mt-1.5" /> : null}
        {kept ? t.kept : t.keep}
      </h2>
      <p className="mt-2">{kept ? (member ? t.keptText : t.keptGuest) : t.keepText}</p>
      {replaces ? <p className="mt-2">{t.replaces}</p> : null}
      <FormProblem state={useFormState()} />
      <div className="actions mt-4">
        {kept ? (
          <ButtonLink href={member ? '/compte#boussole' : '/inscription'} small>
            {member ? t.account : t.signUp}
          </ButtonLink>
        ) : (
          <form method="post">
            <Button small>{t.keep}</Button>
          </form>
        )}
        {own ? (
          <ButtonLink href={scenes} variant="quiet" small>
            {t.change}
          </ButtonLink>
        ) : null}
      </div>
    </Card>
  );
}
