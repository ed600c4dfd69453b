import type Stripe from 'stripe';
import { isOpen } from '../disputes/decide-dispute';
import { html, type Html } from '../hosted/html';
import { money } from '../hosted/words';
import type { Shown } from './page';

const SHOWN = 10;

/** What the bank of a buyer may do: dispute a payment, then decide. */
export function disputesCard(shown: Shown): Html {
  const { world, words } = shown;
  const charges = world.store.where('charges', { paid: true, disputed: false });
  const disputes = world.store.where('disputes').slice(0, SHOWN);
  return html`<section class="card" aria-labelledby="disputes">
    <h2 id="disputes">${words.disputes}</h2>
    ${disputes.length === 0 && charges.length === 0 && html`<p>${words.noCharges}</p>`}
    ${disputes.map((one) => disputeRow(one, shown))}
    ${charges.slice(0, SHOWN).map((one) => chargeRow(one, shown))}
  </section>`;
}

function disputeRow(dispute: Stripe.Dispute, { language, words }: Shown): Html {
  const { id, status, reason, amount, currency } = dispute;
  return html`<form class="row" method="post" action="/_sandbox/console/disputes/${id}">
    <p>
      <code>${id}</code> <code>${status}</code> <code>${reason}</code> ${money(amount, currency, language)}
    </p>
    ${
      isOpen(dispute) &&
      (['won', 'lost'] as const).map(
        (outcome) =>
          html`<button
            class="quiet"
            name="outcome"
            value="${outcome}"
            aria-label="${words.outcomeOf(words.outcomes[outcome], id)}"
          >
            ${words.outcomes[outcome]}
          </button>`,
      )
    }
  </form>`;
}

const chargeRow = ({ id, amount, currency }: Stripe.Charge, { language, words }: Shown): Html =>
  html`<form class="row" method="post" action="/_sandbox/console/charges/${id}">
    <p><code>${id}</code> ${money(amount, currency, language)}</p>
    <button class="quiet" aria-label="${words.disputeOf(id)}">${words.dispute}</button>
  </form>`;
