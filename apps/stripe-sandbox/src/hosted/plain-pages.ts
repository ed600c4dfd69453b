import type Stripe from 'stripe';
import { successAddress } from '../checkout/complete-session';
import { html, type Html } from './html';
import { layout } from './layout';
import { moment, money, wordsOf, type Language, type Words } from './words';

export function plain(language: Language, title: string, rest: (words: Words) => Html): Html {
  const words = wordsOf(language);
  const body = html`<h1>${title}</h1>
    <div class="card narrow">${rest(words)}</div>`;
  return layout({ title, language, words, body });
}

/** A session that can no longer be paid, and the way on. */
export function endedPage(session: Stripe.Checkout.Session, language: Language): Html {
  const words = wordsOf(language);
  if (session.status === 'complete' && session.mode === 'setup') {
    return plain(
      language,
      words.keptTitle,
      () =>
        html`<p>${words.keptText}</p>
          <a class="button" href="${successAddress(session)}">${words.goOn}</a>`,
    );
  }
  if (session.status === 'complete') {
    return plain(
      language,
      words.paidTitle,
      () =>
        html`<p>${words.paidText}</p>
          <a class="button" href="${successAddress(session)}">${words.goOn}</a>`,
    );
  }
  return plain(
    language,
    words.expiredTitle,
    () =>
      html`<p>${words.expiredText}</p>
        ${session.cancel_url && html`<a class="button" href="${session.cancel_url}">${words.goBack}</a>`}`,
  );
}

export const unknownPage = (language: Language): Html =>
  plain(language, wordsOf(language).unknownTitle, (words) => html`<p>${words.unknownText}</p>`);

export function authenticatePage(
  intent: Stripe.PaymentIntent | Stripe.SetupIntent,
  language: Language,
): Html {
  const words = wordsOf(language);
  if (intent.status !== 'requires_action') {
    return plain(language, words.threeDOver, () => html`<p>${words.threeDOverText}</p>`);
  }
  const text =
    intent.object === 'payment_intent'
      ? words.threeDText(money(intent.amount, intent.currency, language))
      : words.threeDSetupText;
  return plain(
    language,
    words.threeDTitle,
    () =>
      html`<p>${text}</p>
        <form method="post" class="row">
          <button name="answer" value="approve">${words.approve}</button>
          <button name="answer" value="refuse" class="quiet">${words.refuse}</button>
        </form>`,
  );
}

export function receiptPage(charge: Stripe.Charge, language: Language): Html {
  const amount = (minor: number) => money(minor, charge.currency, language);
  return plain(
    language,
    wordsOf(language).receiptTitle,
    (words) =>
      html`<dl>
          <dt>${words.receiptCharge}</dt>
          <dd><code>${charge.id}</code></dd>
          <dt>${words.receiptDate}</dt>
          <dd>${moment(charge.created, language)}</dd>
          <dt>${charge.payment_method_details?.card ? words.receiptCard : words.byDebit}</dt>
          <dd>
            •••• ${(charge.payment_method_details?.card ?? charge.payment_method_details?.sepa_debit)?.last4}
          </dd>
          <dt>${words.receiptAmount}</dt>
          <dd>${amount(charge.amount)}</dd>
          ${
            charge.amount_refunded > 0 &&
            html`<dt>${words.receiptRefunded}</dt>
              <dd>${amount(charge.amount_refunded)}</dd>`
          }
        </dl>
        <p class="soft">${words.receiptNote}</p>`,
  );
}

/** What the bank account was debited under; its `url` leads here. */
export function mandatePage(mandate: Stripe.Mandate, last4: string, language: Language): Html {
  return plain(
    language,
    wordsOf(language).mandateTitle,
    (words) =>
      html`<dl>
        <dt>${words.receiptCharge}</dt>
        <dd><code>${mandate.payment_method_details.sepa_debit?.reference}</code></dd>
        <dt>${words.receiptDate}</dt>
        <dd>${moment(mandate.customer_acceptance.accepted_at ?? 0, language)}</dd>
        <dt>IBAN</dt>
        <dd>•••• ${last4}</dd>
      </dl>`,
  );
}
