import type { OrderContract } from '@tandem/contracts';
import { Button, ButtonLink, Notice } from '@tandem/ui';
import { moment } from '../../lib/format';
import { useFormState } from '../../lib/forms';
import { useLocale, useMessages } from '../../lib/messages';
import { FormProblem } from '../../parts/form-problem';
import { messages } from './messages';

/** Signed: what is left is to pay or to leave a means of payment, while the seat is held. */
export function SignedNote({ contract }: { contract: OrderContract }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const state = useFormState();
  const { kind, signed, status, checkoutUrl, orderId, hash } = contract;
  const { name, signsAs } = signed!;
  const at = moment(locale, signed!.at);
  const pending = status === 'pending';
  return (
    <section className="mt-10 grid gap-4">
      <Notice tone="success" title={signsAs ? t.signedFor(name, signsAs, at) : t.signedBy(name, at)}>
        {pending ? t.signedNext[kind] : null}
      </Notice>
      <FormProblem state={state} />
      <div className="actions">
        {!pending ? (
          <ButtonLink href={`/commandes/${orderId}`}>{t.order}</ButtonLink>
        ) : checkoutUrl ? (
          <ButtonLink href={checkoutUrl}>{t.pay[kind]}</ButtonLink>
        ) : (
          // The checkout could not be opened when she signed: the same post goes on from there.
          <form method="post">
            <input type="hidden" name="hash" value={hash} />
            <input type="hidden" name="name" value={name} />
            <input type="hidden" name="accept" value="on" />
            <Button>{t.pay[kind]}</Button>
          </form>
        )}
      </div>
    </section>
  );
}
