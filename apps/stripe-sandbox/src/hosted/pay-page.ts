import type Stripe from 'stripe';
import type { LineItem } from '../wire';
import type { Field, FieldErrors, Values } from './card-form';
import { alert, cardFields, input } from './fields';
import { html, type Html } from './html';
import { layout } from './layout';
import { cardsTable } from './cards-table';
import { offersDebit } from './means';
import { accountsTable, meansFields } from './means-fields';
import { moment, money, type Language, type Words } from './words';

export interface PayView {
  session: Stripe.Checkout.Session;
  lineItems: LineItem[];
  language: Language;
  words: Words;
  values: Values;
  errors: FieldErrors;
  /** Why the last attempt did not pass. */
  refusal: string | null;
}

export function payPage(view: PayView): Html {
  const { session, words, language } = view;
  const free = session.amount_total === 0;
  const setup = session.mode === 'setup';
  const heading = setup ? words.keepTitle : free ? words.acceptTitle : words.payTitle;
  const failed = view.refusal !== null || Object.keys(view.errors).length > 0;
  const title = failed ? `${words.errorPrefix}${language === 'fr' ? '\u202f' : ''}: ${heading}` : heading;
  const body = html`<h1>${heading}</h1>
    <div class="columns">
      ${setup ? setupSummary(view) : summary(view)}
      <section class="card pay" aria-labelledby="details">
        <h2 id="details">${words.details}</h2>
        ${alert(view, setup ? words.keepErrorSummary : words.errorSummary)} ${form(view, free)}
      </section>
      ${free ? null : cardsTable(words)} ${!free && offersDebit(session) && accountsTable(words)}
    </div>`;
  return layout({ title, language, words, body });
}

function summary(view: PayView): Html {
  const { session, lineItems, words, language } = view;
  const amount = (minor: number) => money(minor, session.currency ?? 'eur', language);
  return html`<section class="card" aria-labelledby="summary">
    <h2 id="summary">${words.summary}</h2>
    <ul class="items">
      ${lineItems.map(
        (item) =>
          html`<li>
            <span
              >${item.description}
              ${(item.quantity ?? 1) > 1 && html`<span class="soft"> · ${words.quantity} ${item.quantity}</span>`}</span
            >
            <span class="amount">${amount(item.amount_subtotal)}</span>
          </li>`,
      )}
    </ul>
    ${reduction(view, amount)}
    <p class="total">
      <span>${words.total}</span><span class="amount">${amount(session.amount_total ?? 0)}</span>
    </p>
    <p class="soft">${words.payUntil(moment(session.expires_at, language))}</p>
    ${session.cancel_url && html`<a href="${session.cancel_url}">${words.cancel}</a>`}
  </section>`;
}

function setupSummary({ session, words, language }: PayView): Html {
  return html`<section class="card" aria-labelledby="summary">
    <h2 id="summary">${words.keepSummary}</h2>
    <p>${words.keepText}</p>
    <p class="soft">${words.keepUntil(moment(session.expires_at, language))}</p>
    ${session.cancel_url && html`<a href="${session.cancel_url}">${words.cancel}</a>`}
  </section>`;
}

function reduction({ session, values, words }: PayView, amount: (minor: number) => string): Html | null {
  const off = session.total_details?.amount_discount ?? 0;
  if (off === 0) return null;
  const code = session.allow_promotion_codes ? values.promotion_code : '';
  return html`<p class="total">
    <span>${words.discount} ${code && html`<code>${code}</code>`}</span
    ><span class="amount">${amount(-off)}</span>
  </p>`;
}

function form(view: PayView, free: boolean): Html {
  const { session, words, language } = view;
  const field = (name: Field, label: string, autocomplete: string, hint?: string) =>
    input(view, { name, label, autocomplete, ...(hint && { hint }) });
  const setup = session.mode === 'setup';
  const total = money(session.amount_total ?? 0, session.currency ?? 'eur', language);
  const card = cardFields(view, words);
  const account = html`${field('iban', 'IBAN', 'off', words.ibanHint)}
  ${field('holder', words.holder, 'name')}`;
  return html`<form method="post" novalidate>
    ${field('email', words.email, 'email')}
    ${!free && (offersDebit(session) ? meansFields(words, view.values.means, card, account) : card)}
    ${
      session.allow_promotion_codes &&
      field('promotion_code', words.promotionCode, 'off', words.promotionCodeHint)
    }
    <button class="wide">${setup ? words.keep : free ? words.accept : words.pay(total)}</button>
  </form>`;
}
