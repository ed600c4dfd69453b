import type { OrderPreview } from '@tandem/contracts';
import { Card } from '@tandem/ui';
import { date } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { regimeMessages } from './regime-messages';

/** The law in plain words: what applies, until when she may change her mind, when money moves, what she receives. */
export function RegimeFacts({ preview }: { preview: OrderPreview }) {
  const t = useMessages(regimeMessages);
  const locale = useLocale();
  const { regime, because, rule, withdrawal, documents, total } = preview;
  const free = total.amount === 0;
  return (
    <Card as="section" tone="sunk" aria-labelledby="regime">
      <h3 id="regime" className="text-xl">
        {t.title[regime]}
      </h3>
      <ul className="mt-3 grid list-disc gap-2 pl-5">
        <li>{t.because[because]}</li>
        <li>
          {withdrawal ? t.window[regime](withdrawal.days, date(locale, withdrawal.endsOn)) : t.noWindow}{' '}
          {documents.includes('convention') ? t.conventionDecides : null}
        </li>
        <li>{free ? t.free : t.money[regime]}</li>
        <li>{t.documents(documents.map((document) => t.names[document]).join(', '))}</li>
      </ul>
      <details className="mt-4 text-sm text-soft">
        <summary className="link">{t.rule(date(locale, rule.since))}</summary>
        <p className="mt-2">{rule.articles.join(' · ')}</p>
      </details>
    </Card>
  );
}
