import type Stripe from 'stripe';
import { isOpen } from '../disputes/decide-dispute';
import { html, type Html } from '../hosted/html';
import type { World } from '../world';

const SHOWN = 10;

/** What the bank of a buyer may do: dispute a payment, then decide. */
export function disputesCard({ store }: World): Html {
  const charges = store.where('charges', { paid: true, disputed: false });
  const disputes = store.where('disputes').slice(0, SHOWN);
  return html`<section class="card" aria-labelledby="disputes">
    <h2 id="disputes">Disputes</h2>
    ${disputes.length === 0 && charges.length === 0 && html`<p>Nothing has been paid that a bank could dispute.</p>`}
    ${disputes.map((one) => disputeRow(one))} ${charges.slice(0, SHOWN).map((one) => chargeRow(one))}
  </section>`;
}

const disputeRow = (dispute: Stripe.Dispute): Html =>
  html`<form class="row" method="post" action="/_sandbox/console/disputes/${dispute.id}">
    <p>
      <code>${dispute.id}</code> ${dispute.status}, ${dispute.reason}, ${dispute.amount} ${dispute.currency}
    </p>
    ${
      isOpen(dispute) &&
      html`<button class="quiet" name="outcome" value="won" aria-label="Won: ${dispute.id}">Won</button>
        <button class="quiet" name="outcome" value="lost" aria-label="Lost: ${dispute.id}">Lost</button>`
    }
  </form>`;

const chargeRow = ({ id, amount, currency }: Stripe.Charge): Html =>
  html`<form class="row" method="post" action="/_sandbox/console/charges/${id}">
    <p><code>${id}</code> ${amount} ${currency}</p>
    <button class="quiet" aria-label="Dispute ${id}">Dispute</button>
  </form>`;
