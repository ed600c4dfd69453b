import { ENDPOINTS } from '../resources';
import { html, type Html } from '../hosted/html';
import { layout } from '../hosted/layout';
import { money, wordsOf, type Language } from '../hosted/words';
import type { World } from '../world';
import { disputesCard } from './disputes-card';
import { eventsCard } from './events-card';
import { faultsCard } from './faults-card';
import { consoleWords, type ConsoleWords } from './words';

const SHOWN = 25;

/** What a card of the console is made of. */
export interface Shown {
  world: World;
  language: Language;
  words: ConsoleWords;
}

/** `wrong`: faults that cannot be, which were asked for. */
export function consolePage(world: World, language: Language, wrong = false): Html {
  const words = consoleWords(language);
  const shown = { world, language, words };
  const body = html`<h1>${words.title}</h1>
    <p>${words.lede}</p>
    ${faultsCard(shown, wrong)} ${eventsCard(shown)} ${sessionsCard(shown)} ${disputesCard(shown)}
    ${coveredCard(words)}`;
  const title = wrong ? `${wordsOf(language).errorPrefix}, ${words.title}` : words.title;
  return layout({ title, language, words: { ...wordsOf(language), skip: words.skip }, body });
}

function sessionsCard({ world, language, words }: Shown): Html {
  const sessions = world.store.where('sessions').slice(0, SHOWN);
  return html`<section class="card" aria-labelledby="sessions">
    <h2 id="sessions">${words.sessions}</h2>
    ${sessions.length === 0 && html`<p>${words.noSessions}</p>`}
    <ul>
      ${sessions.map(
        (one) =>
          html`<li>
            ${one.url ? html`<a href="${one.url}"><code>${one.id}</code></a>` : html`<code>${one.id}</code>`}
            <code>${one.status}</code> <code>${one.payment_status}</code>
            ${one.amount_total !== null && money(one.amount_total, one.currency ?? 'eur', language)}
          </li>`,
      )}
    </ul>
  </section>`;
}

const coveredCard = (words: ConsoleWords): Html =>
  html`<section class="card" aria-labelledby="covered">
    <h2 id="covered">${words.covered}</h2>
    <p>
      ${words.operations(ENDPOINTS.length)} <a href="/_sandbox/coverage">${words.which}</a>. ${words.others}
    </p>
  </section>`;
