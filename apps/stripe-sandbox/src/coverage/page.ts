import { html, type Html } from '../hosted/html';
import { layout } from '../hosted/layout';
import { wordsOf } from '../hosted/words';
import { API_VERSION } from '../options';
import { COVERED, keyOf, stripeOperations, type Operation } from './operations';

/** `/v1/checkout/sessions/ID` belongs to checkout/sessions. */
function resourceOf({ path }: Operation): string {
  const [, version, first, second] = path.split('/');
  const family = ['apps', 'billing', 'billing_portal', 'checkout', 'test_helpers'].includes(first ?? '');
  const name = family && second && second !== 'ID' ? `${first}/${second}` : String(first);
  return version === 'v1' ? name : `${version}/${name}`;
}

function grouped(operations: Operation[]): Map<string, Operation[]> {
  const groups = new Map<string, Operation[]>();
  for (const one of operations) {
    const name = resourceOf(one);
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return groups;
}

const list = (operations: Operation[]): Html =>
  html`<ul>
    ${operations.map((one) => html`<li><code>${keyOf(one)}</code></li>`)}
  </ul>`;

/** English, as the console: for whoever develops or operates. */
export function coveragePage(): Html {
  const covered = new Set(COVERED.map(keyOf));
  const resources = grouped(stripeOperations());
  const mixed = [...resources].filter(([, all]) => all.some((one) => covered.has(keyOf(one))));
  const none = [...resources].filter(([, all]) => !all.some((one) => covered.has(keyOf(one))));
  const title = 'What is covered';
  const body = html`<h1>${title}</h1>
    <p>
      Operations of Stripe’s API ${API_VERSION} as stripe-node knows them. A parameter that is not covered is
      refused by name.
    </p>
    ${mixed.map(([name, all]) => {
      const missing = all.filter((one) => !covered.has(keyOf(one)));
      return html`<section class="card" aria-labelledby="${name}">
        <h2 id="${name}">${name}</h2>
        ${list(all.filter((one) => covered.has(keyOf(one))))}
        ${
          missing.length > 0 &&
          html`<details>
            <summary>Not covered: ${missing.length}</summary>
            ${list(missing)}
          </details>`
        }
      </section>`;
    })}
    <section class="card" aria-labelledby="none">
      <h2 id="none">Not covered at all</h2>
      <p>Each of these is answered 404 <code>sandbox_not_covered</code>.</p>
      ${none.map(
        ([name, all]) =>
          html`<details>
            <summary>${name}</summary>
            ${list(all)}
          </details>`,
      )}
    </section>
    <p><a href="/_sandbox">Fault console</a></p>`;
  return layout({ title, language: 'en', words: { ...wordsOf('en'), skip: 'Skip to content' }, body });
}
