import type { PortalVisit } from '../tables';
import type { FieldErrors, Values } from './card-form';
import { cardsTable } from './cards-table';
import { alert, cardFields } from './fields';
import { html, type Html } from './html';
import { layout } from './layout';
import { plain } from './plain-pages';
import { wordsOf, type Language } from './words';

interface PortalView {
  visit: PortalVisit;
  language: Language;
  /** Of the method in force, if there is one. */
  last4: string | null;
  values: Values;
  errors: FieldErrors;
  refusal: string | null;
}

export function portalPage({ visit, language, last4, values, errors, refusal }: PortalView): Html {
  const words = wordsOf(language);
  const heading = words.replaceTitle;
  const failed = refusal !== null || Object.keys(errors).length > 0;
  const title = failed ? `${words.errorPrefix}${language === 'fr' ? '\u202f' : ''}: ${heading}` : heading;
  const back = visit.session.return_url;
  const body = html`<h1>${heading}</h1>
    <div class="columns">
      <section class="card" aria-labelledby="summary">
        <h2 id="summary">${words.currentMethod}</h2>
        <p>${last4 === null ? words.noMethod : html`<code>•••• ${last4}</code>`}</p>
        <p class="soft">${words.replaceText}</p>
        ${back && html`<a href="${back}">${words.cancel}</a>`}
      </section>
      <section class="card pay" aria-labelledby="details">
        <h2 id="details">${words.newCard}</h2>
        ${alert({ errors, refusal }, words.keepErrorSummary)}
        <form method="post" novalidate>
          ${cardFields({ values, errors }, words)}
          <button class="wide">${words.keep}</button>
        </form>
      </section>
      ${cardsTable(words)}
    </div>`;
  return layout({ title, language, words, body });
}

const backButton = (visit: PortalVisit, label: string): Html | null =>
  visit.session.return_url === null
    ? null
    : html`<a class="button" href="${visit.session.return_url}">${label}</a>`;

export const savedPage = (visit: PortalVisit, message: string | null, language: Language): Html =>
  plain(
    language,
    wordsOf(language).keptTitle,
    (words) =>
      html`<p>${message ?? words.replacedText}</p>
        ${backButton(visit, words.goOn)}`,
  );

export const overPage = (visit: PortalVisit, language: Language): Html =>
  plain(
    language,
    wordsOf(language).portalOverTitle,
    (words) =>
      html`<p>${words.portalOverText}</p>
        ${backButton(visit, words.goBack)}`,
  );
