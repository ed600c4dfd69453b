import { html, type Html } from '../hosted/html';
import type { Delivery } from '../webhooks/delivery';
import type { Shown } from './page';
import type { ConsoleWords } from './words';

const SHOWN = 25;

export function eventsCard({ world: { store }, words }: Shown): Html {
  const events = store.where('events').slice(0, SHOWN);
  const row = (id: string, type: string) =>
    html`<tr>
      <td><code>${type}</code><br /><code class="soft">${id}</code></td>
      <td>
        ${store
          .where('deliveries', { eventId: id })
          .map((delivery) => html`<div>${deliveryText(delivery, words)}</div>`)}
      </td>
      <td>
        <form method="post" action="/_sandbox/console/events/${id}/redeliver">
          <button class="quiet" aria-label="${words.againOf(`${type} ${id}`)}">${words.again}</button>
        </form>
      </td>
    </tr>`;
  return html`<section class="card" aria-labelledby="events">
    <h2 id="events">${words.events}</h2>
    ${
      events.length === 0
        ? html`<p>${words.noEvents}</p>`
        : html`<div class="scroll" tabindex="0" role="region" aria-label="${words.eventsTable}">
            <table>
              <thead>
                <tr>
                  <th scope="col">${words.event}</th>
                  <th scope="col">${words.deliveries}</th>
                  <th scope="col">${words.action}</th>
                </tr>
              </thead>
              <tbody>
                ${events.map((event) => row(event.id, event.type))}
              </tbody>
            </table>
          </div>`
    }
  </section>`;
}

function deliveryText({ state, because, attempts }: Delivery, words: ConsoleWords): string {
  const answers = attempts.map((one) => one.status ?? one.error ?? '?').join(', ');
  const told = [because && words.because[because], answers].filter(Boolean).join(', ');
  return words.states[state] + (told ? ` (${told})` : '');
}
