import { Button, ButtonLink } from '@tandem/ui';
import { useMessages } from '../../lib/messages';
import { useVisitor } from '../../lib/visitor';
import { SignInFirst } from '../../parts/sign-in-first';
import { messages } from './messages';

interface FullProps {
  waiting: number;
  /** Not who has a place there already. */
  joins: boolean;
}

export function Full({ waiting, joins }: FullProps) {
  const t = useMessages(messages);
  return (
    <>
      {joins ? <Join waiting={waiting} /> : null}
      <section aria-labelledby="regles">
        <h2 id="regles" className="text-xl">
          {t.how}
        </h2>
        <ul className="mt-3 list-disc space-y-2 ps-5">
          {t.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Join({ waiting }: Pick<FullProps, 'waiting'>) {
  const t = useMessages(messages);
  const member = useVisitor()?.me?.kind === 'member';
  return (
    <>
      <section aria-labelledby="complete">
        <h2 id="complete" className="text-2xl">
          {t.fullTitle}
        </h2>
        <p className="mt-2">{t.waiting(waiting)}</p>
        {member ? (
          <form method="post" className="actions mt-5">
            <Button>{t.join}</Button>
            <ButtonLink href="/espace/attente" variant="quiet">
              {t.mine}
            </ButtonLink>
          </form>
        ) : null}
      </section>
      {member ? null : <SignInFirst title={t.signInTitle}>{t.signInText}</SignInFirst>}
    </>
  );
}
