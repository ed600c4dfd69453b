import { TEST_CARDS, type TestCard } from '../cards';
import { html, type Html } from './html';
import type { Words } from './words';

function effectOf(card: TestCard, words: Words): string {
  if (card.dispute) return words.effects.disputed;
  if (card.refundFails) return words.effects.refundFails;
  if (card.chargeDecline) return words.effects.keptThenDeclined;
  if (card.authentication === 'always') return words.effects.authenticationAlways;
  if (card.authentication) return words.effects.authentication;
  if (card.failsLater) return words.effects.failsLater;
  if (!card.decline) return words.effects.succeeds;
  return words.effects[card.decline.declineCode as keyof Words['effects']] ?? card.decline.message;
}

export const spaced = (number: string): string => number.replace(/(\d{4})(?=\d)/g, '$1 ');

export const cardsTable = (words: Words): Html =>
  html`<section class="card" aria-labelledby="cards">
    <h2 id="cards">${words.cardsTitle}</h2>
    <table>
      <caption>
        ${words.cardsCaption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.cardColumn}</th>
          <th scope="col">${words.effectColumn}</th>
        </tr>
      </thead>
      <tbody>
        ${TEST_CARDS.map(
          (card) =>
            html`<tr>
              <td><code class="number">${spaced(card.number)}</code></td>
              <td>${effectOf(card, words)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
