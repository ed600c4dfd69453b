import { html, type Html } from '../hosted/html';
import type { Shown } from './page';

const counted = ['duplicate', 'drop', 'wrongSecret', 'delayMs'] as const;

export function faultsCard({ world, words }: Shown, wrong: boolean): Html {
  const plan = world.faults.current();
  return html`<section class="card" aria-labelledby="faults">
    <h2 id="faults">${words.faults}</h2>
    ${wrong && html`<div class="alert" role="alert" tabindex="-1" autofocus>${words.wrong}</div>`}
    <form method="post" action="/_sandbox/console/faults">
      <div class="pair">
        ${counted.map(
          (name) =>
            html`<div class="field">
              <label for="${name}">${words.counted[name]}</label>
              <input id="${name}" name="${name}" type="number" min="0" max="100000" value="${plan[name]}" />
            </div>`,
        )}
      </div>
      <p>
        <label for="reorder">${words.reorder}</label>
        <input id="reorder" name="reorder" type="checkbox" ${plan.reorder && html`checked`} />
      </p>
      <div class="row"><button>${words.set}</button></div>
    </form>
    <form method="post" action="/_sandbox/console/clear">
      <p><button class="quiet">${words.clear}</button></p>
    </form>
    <p class="soft">
      ${words.apiFailures}
      ${plan.failApi ? html`<code>${JSON.stringify(plan.failApi)}</code>` : words.noFailure}
    </p>
  </section>`;
}
