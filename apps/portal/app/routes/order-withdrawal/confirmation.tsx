import type { Withdrawal } from '@tandem/contracts';
import { Button, Notice, PageHeader } from '@tandem/ui';
import { date } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { messages } from './messages';

export interface Statement {
  name: string;
  reason: string;
}

/** Second step: the statement as it will be kept. */
export function Confirmation({ withdrawal, statement }: { withdrawal: Withdrawal; statement: Statement }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { name, number, concludedAt } = withdrawal;
  return (
    <div className="wrap-narrow">
      <PageHeader eyebrow={t.title} title={t.confirmTitle} />
      <blockquote className="mb-6 border-l-4 border-line pl-4 text-lg wrap-anywhere">
        <p>{t.statement(statement.name, name, number, date(locale, concludedAt!))}</p>
        {statement.reason ? (
          <p className="mt-3 text-base whitespace-pre-line">{t.yourReason(statement.reason)}</p>
        ) : null}
      </blockquote>
      <Notice tone="warning">{t.effect}</Notice>
      <form method="post" className="mt-6">
        <input type="hidden" name="name" value={statement.name} />
        <input type="hidden" name="reason" value={statement.reason} />
        <div className="actions">
          <Button name="step" value="confirm">
            {t.confirm}
          </Button>
          <Button name="step" value="change" variant="quiet">
            {t.change}
          </Button>
          <a href={`/commandes/${withdrawal.orderId}`} className="link link-alone">
            {t.keep}
          </a>
        </div>
      </form>
    </div>
  );
}
