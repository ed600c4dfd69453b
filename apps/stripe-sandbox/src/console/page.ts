import { html, type Html } from '../hosted/html';
import { layout } from '../hosted/layout';
import { wordsOf } from '../hosted/words';
import { disputesCard } from './disputes-card';
import { ENDPOINTS } from '../resources';
import type { Store } from '../store';
import type { Delivery } from '../webhooks/delivery';
import type { World } from '../world';

const SHOWN = 25;

/** English: the console is for whoever develops or operates. */
export function consolePage(world: World): Html {
  const words = wordsOf('en');
  const title = 'Fault console';
  const body = html`<h1>${title}</h1>
    ${faultsCard(world)} ${eventsCard(world.store)} ${sessionsCard(world)} ${disputesCard(world)}
    ${coveredCard()}`;
  return layout({ title, language: 'en', words: { ...words, skip: 'Skip to content' }, body });
}

function faultsCard(world: World): Html {
  const plan = world.faults.current();
  const counted = [
    ['duplicate', 'Send the next n deliveries twice'],
    ['drop', 'Lose the next n deliveries for good'],
    ['wrongSecret', 'Sign the next n attempts wrongly'],
    ['delayMs', 'Hold every delivery, in milliseconds'],
  ] as const;
  return html`<section class="card" aria-labelledby="faults">
    <h2 id="faults">Faults in force</h2>
    <form method="post" action="/_sandbox/console/faults">
      <div class="pair">
        ${counted.map(
          ([name, label]) =>
            html`<div class="field">
              <label for="${name}">${label}</label>
              <input id="${name}" name="${name}" type="number" min="0" value="${plan[name]}" />
            </div>`,
        )}
      </div>
      <p>
        <label for="reorder">Send newest first</label>
        <input id="reorder" name="reorder" type="checkbox" ${plan.reorder && html`checked`} />
      </p>
      <div class="row"><button>Set faults</button></div>
    </form>
    <form method="post" action="/_sandbox/console/clear">
      <p><button class="quiet">Clear all faults</button></p>
    </form>
    <p class="soft">
      API failures: ${plan.failApi ? html`<code>${JSON.stringify(plan.failApi)}</code>` : 'none'}.
    </p>
  </section>`;
}

function eventsCard(store: Store): Html {
  const events = store.where('events').slice(0, SHOWN);
  const row = (id: string, type: string) =>
    html`<tr>
      <td><code>${type}</code><br /><code class="soft">${id}</code></td>
      <td>
        ${store.where('deliveries', { eventId: id }).map((delivery) => html`<div>${deliveryText(delivery)}</div>`)}
      </td>
      <td>
        <form method="post" action="/_sandbox/console/events/${id}/redeliver">
          <button class="quiet" aria-label="Send ${type} ${id} again">Send again</button>
        </form>
      </td>
    </tr>`;
  return html`<section class="card" aria-labelledby="events">
    <h2 id="events">Last events</h2>
    ${
      events.length === 0
        ? html`<p>None yet. Pay a Checkout Session to see some.</p>`
        : html`<div class="scroll" tabindex="0" role="region" aria-label="Table of events">
            <table>
              <thead>
                <tr>
                  <th scope="col">Event</th>
                  <th scope="col">Deliveries</th>
                  <th scope="col">Action</th>
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

function deliveryText(delivery: Delivery): string {
  const answers = delivery.attempts.map((one) => one.status ?? one.error ?? '?').join(', ');
  const because = delivery.because ? ` (${delivery.because})` : '';
  return `${delivery.state}${because}${answers ? `: ${answers}` : ''}`;
}

function sessionsCard(world: World): Html {
  const sessions = world.store.where('sessions').slice(0, SHOWN);
  return html`<section class="card" aria-labelledby="sessions">
    <h2 id="sessions">Last Checkout Sessions</h2>
    ${sessions.length === 0 && html`<p>None yet. Create one through the API.</p>`}
    <ul>
      ${sessions.map(
        (one) =>
          html`<li>
            ${one.url ? html`<a href="${one.url}"><code>${one.id}</code></a>` : html`<code>${one.id}</code>`}
            ${one.status}, ${one.payment_status}, ${one.amount_total} ${one.currency}
          </li>`,
      )}
    </ul>
  </section>`;
}

const coveredCard = (): Html =>
  html`<section class="card" aria-labelledby="covered">
    <h2 id="covered">What is covered</h2>
    <p>
      ${ENDPOINTS.length} operations: <a href="/_sandbox/coverage">which, and which not</a>. Anything else
      under <code>/v1</code> is answered 404 with an error that says so.
    </p>
  </section>`;
