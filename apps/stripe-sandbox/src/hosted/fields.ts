import { FIELDS, type Field, type FieldErrors, type Values } from './card-form';
import { html, type Html } from './html';
import type { Words } from './words';

interface Typed {
  values: Values;
  errors: FieldErrors;
}

/** What went wrong, at the top of the form, with a link to each field. */
export function alert(
  { errors, refusal }: { errors: FieldErrors; refusal: string | null },
  summary: string,
): Html | null {
  const wrong = FIELDS.filter((field) => errors[field]);
  if (wrong.length === 0 && refusal === null) return null;
  // Focus goes there: a page that comes back after a submit is otherwise read from its top again.
  return html`<div class="alert" role="alert" tabindex="-1" autofocus>
    <strong>${summary}</strong>
    ${refusal === null ? null : html`<p>${refusal}</p>`}
    ${
      wrong.length > 0 &&
      html`<ul>
        ${wrong.map((field) => html`<li><a href="#${field}">${errors[field]}</a></li>`)}
      </ul>`
    }
  </div>`;
}

export const cardFields = (typed: Typed, words: Words): Html =>
  html`${input(typed, { name: 'number', label: words.number, autocomplete: 'cc-number' })}
    <div class="pair">
      ${input(typed, { name: 'expiry', label: words.expiry, autocomplete: 'cc-exp', hint: words.expiryHint })}
      ${input(typed, { name: 'cvc', label: words.cvc, autocomplete: 'cc-csc', hint: words.cvcHint })}
    </div>
    ${input(typed, { name: 'name', label: words.name, autocomplete: 'cc-name' })}`;

interface Input {
  name: Field;
  label: string;
  autocomplete: string;
  hint?: string;
}

export function input({ values, errors }: Typed, { name, label, autocomplete, hint }: Input): Html {
  const error = errors[name];
  const described = [error && `${name}-error`, hint && `${name}-hint`].filter(Boolean).join(' ');
  const digits = name === 'number' || name === 'expiry' || name === 'cvc';
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <input
      id="${name}"
      name="${name}"
      value="${values[name]}"
      type="${name === 'email' ? 'email' : 'text'}"
      autocomplete="${autocomplete}"
      ${name !== 'promotion_code' && html`required`}
      ${digits && html`inputmode="numeric"`}
      ${error && html`aria-invalid="true"`}
      ${described && html`aria-describedby="${described}"`}
    />
    ${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}
    ${error && html`<p class="wrong" id="${name}-error">${error}</p>`}
  </div>`;
}
