import { TEST_ACCOUNTS } from '../debits/accounts';
import { html, type Html } from './html';
import type { Words } from './words';

/** Both groups are there without a style sheet or `:has()`; the chosen one counts. */
export function meansFields(words: Words, means: string, card: Html, account: Html): Html {
  const chosen = means === 'sepa_debit' ? 'sepa_debit' : 'card';
  const choice = (value: string, label: string) =>
    html`<label for="means-${value}" class="choice">
      <input
        type="radio"
        id="means-${value}"
        name="means"
        value="${value}"
        ${chosen === value && html`checked`}
      />
      ${label}
    </label>`;
  return html`<fieldset>
      <legend>${words.means}</legend>
      ${choice('card', words.byCard)} ${choice('sepa_debit', words.byDebit)}
    </fieldset>
    <div class="by-card">${card}</div>
    <div class="by-debit">
      ${account}
      <p class="hint">${words.mandateText}</p>
    </div>`;
}

/** IBANs are read in groups of four. */
const grouped = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1 ');

export const accountsTable = (words: Words): Html =>
  html`<section class="card" aria-labelledby="accounts">
    <h2 id="accounts">${words.accountsTitle}</h2>
    <table>
      <caption>
        ${words.accountsCaption}
      </caption>
      <thead>
        <tr>
          <th scope="col">IBAN</th>
          <th scope="col">${words.effectColumn}</th>
        </tr>
      </thead>
      <tbody>
        ${TEST_ACCOUNTS.map(
          (one) =>
            html`<tr>
              <td><code>${grouped(one.iban)}</code></td>
              <td>${words.debitEffects[one.outcome]} ${words.debitDelay(one.seconds)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
