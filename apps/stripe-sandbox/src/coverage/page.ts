import { html, type Html } from '../hosted/html';
import { layout } from '../hosted/layout';
import { wordsOf, type Language } from '../hosted/words';
import { API_VERSION } from '../options';
import { COVERED, keyOf, stripeOperations, type Operation } from './operations';
import { coverageWords } from './words';

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

export function coveragePage(language: Language): Html {
  const words = coverageWords(language);
  const covered = new Set(COVERED.map(keyOf));
  const resources = grouped(stripeOperations());
  const mixed = [...resources].filter(([, all]) => all.some((one) => covered.has(keyOf(one))));
  const none = [...resources].filter(([, all]) => !all.some((one) => covered.has(keyOf(one))));
  const { title } = words;
  const body = html`<h1>${title}</h1>
    <p>${words.lede(API_VERSION)}</p>
    ${mixed.map(([name, all]) => {
      const missing = all.filter((one) => !covered.has(keyOf(one)));
      return html`<section class="card" aria-labelledby="${name}">
        <h2 id="${name}">${name}</h2>
        ${list(all.filter((one) => covered.has(keyOf(one))))}
        ${
          missing.length > 0 &&
          html`<details>
            <summary>${words.missing(missing.length)}</summary>
            ${list(missing)}
          </details>`
        }
      </section>`;
    })}
    <section class="card" aria-labelledby="none">
      <h2 id="none">${words.none}</h2>
      <p>${words.answered} <code>sandbox_not_covered</code>.</p>
      ${none.map(
        ([name, all]) =>
          html`<details>
            <summary>${name}</summary>
            ${list(all)}
          </details>`,
      )}
    </section>
    <p><a href="/_sandbox">${words.console}</a></p>`;
  return layout({ title, language, words: { ...wordsOf(language), skip: words.skip }, body });
}
