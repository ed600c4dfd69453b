import type { Money, Withdrawal, WithdrawalRight } from '@tandem/contracts';
import { Button, Card, DefinitionList, TextArea, TextField } from '@tandem/ui';
import { date, money } from '../../lib/format';
import type { FormState } from '../../lib/forms';
import { useLocale, useMessages } from '../../lib/messages';
import type { Statement } from './confirmation';
import { messages } from './messages';

interface StatementFormProps {
  withdrawal: Withdrawal;
  right: Extract<WithdrawalRight, { may: true }>;
  state: FormState;
  typed: Statement;
}

/** First step: what she withdraws from, what comes back, and who she is. */
export function StatementForm({ withdrawal, right, state, typed }: StatementFormProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <div className="grid gap-8">
      <p>{t.until(date(locale, right.until))}</p>
      <WhatComesBack right={right} unpaid={withdrawal.unpaid} />
      <section aria-labelledby="contrat">
        <h2 id="contrat" className="mb-3 text-xl">
          {t.contract}
        </h2>
        <DefinitionList
          items={[
            { term: t.offer, detail: withdrawal.name },
            { term: t.number, detail: withdrawal.number },
            { term: t.concluded, detail: date(locale, withdrawal.concludedAt!) },
          ]}
        />
      </section>
      <form method="post" className="grid gap-5">
        <TextField
          name="name"
          label={t.name}
          hint={t.nameHint}
          autoComplete="name"
          maxLength={120}
          required
          defaultValue={typed.name}
          error={state.errors.name}
        />
        <TextArea
          name="reason"
          label={t.reason}
          mark={t.optional}
          hint={t.reasonHint}
          maxLength={2000}
          rows={4}
          defaultValue={typed.reason}
          error={state.errors.reason}
        />
        <div className="actions">
          <Button name="step" value="review">
            {t.next}
          </Button>
          <a href={`/commandes/${withdrawal.orderId}`} className="link link-alone">
            {t.keep}
          </a>
        </div>
      </form>
    </div>
  );
}

function WhatComesBack({ right: { owed }, unpaid }: { right: StatementFormProps['right']; unpaid: Money }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const paid = owed.amount.amount + owed.kept.amount > 0;
  const given = { ...owed.amount, amount: owed.amount.amount - owed.held.amount };
  return (
    <Card tone="teal">
      <h2 className="mb-3 text-xl">{t.back}</h2>
      <p className="mb-4">{t.whys[owed.because]}</p>
      {owed.held.amount > 0 ? <p className="mb-4">{t.bankHolds(money(locale, owed.held))}</p> : null}
      <DefinitionList
        items={[
          { term: owed.held.amount > 0 ? t.fromUs : t.back, detail: paid ? money(locale, given) : t.nothing },
          ...(owed.held.amount > 0 ? [{ term: t.held, detail: money(locale, owed.held) }] : []),
          ...(owed.kept.amount > 0 ? [{ term: t.kept, detail: money(locale, owed.kept) }] : []),
          ...(unpaid.amount > 0 ? [{ term: t.unpaid, detail: money(locale, unpaid) }] : []),
          ...(given.amount > 0 ? [{ term: t.by, detail: date(locale, owed.by) }] : []),
          { term: t.rule, detail: owed.article },
        ]}
      />
    </Card>
  );
}
