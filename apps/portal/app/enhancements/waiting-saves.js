// Saves that no broken connection loses. A part of a page dispatches `keep` with { url, fields }; the save is written to
// this device first, then sent, and forgotten once the server has answered. What waits is sent in order, by one tab at a
// time: at once, when the connection is back, on the next page, and now and then. It names its writer, so that the server
// refuses it under another account. The part hears `kept`, `restored` and `waits`. A page that was made before a save
// arrived (asked for meanwhile, or shown again by the back button) takes over what this tab has saved since.

/** @typedef {{ url: string, slot: string, person: string, at: string, turn: number, writer: string, fields: string[][] }} Save */
/** What the server has taken, what it told, and when, by its clock. @typedef {{ save: Save, told: object | null, at: number }} Kept */

const notice = /** @type {HTMLElement} */ (document.querySelector('[data-waiting]'));
const words = notice.dataset;
const me = words.person ?? 'guest';
const prefix = 'tandem-waiting ';
const keptPrefix = 'tandem-kept ';
const writer = Date.now().toString(36) + Math.random().toString(36).slice(2, 12);
/** Where the device lets nothing be written, what waits lives as long as the page. @type {Map<string, string>} */
const memory = new Map();
let turn = 0;
let failures = 0;
let timer = 0;

/** @param {string} key @param {string | null} value */
function write(key, value) {
  memory.delete(key);
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    if (value !== null) memory.set(key, value);
  }
}

/** @returns {[string, string][]} */
function written() {
  try {
    return Object.entries(localStorage).filter(([key]) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

/** @param {Save} save */
const isMine = ({ person }) => person === me || (person === 'guest' && words.kind === 'guest');

/** Her saves, oldest first; those of others wait for them. @returns {{ key: string, raw: string, save: Save }[]} */
function waiting() {
  return [...written(), ...memory]
    .map(([key, raw]) => ({ key, raw, save: JSON.parse(raw) }))
    .filter(({ save }) => isMine(save))
    .sort((a, b) => (a.save.at < b.save.at ? -1 : a.save.at > b.save.at ? 1 : a.save.turn - b.save.turn));
}

/** @param {string} slot */
const partOf = (slot) =>
  /** @type {HTMLElement | null} */ (document.querySelector(`[data-keep="${CSS.escape(slot)}"]`));

/** Where a part says what becomes of its saves; for a field by itself, as a box in a text, its form says it. */
const statusOf = (/** @type {HTMLElement | null} */ part) =>
  part?.querySelector('[role=status]') ??
  /** @type {HTMLInputElement | null} */ (part)?.form?.querySelector('[role=status]');

/** @param {HTMLElement | null} part @param {string} sentence @param {string} [href] */
function say(part, sentence, href) {
  const status = statusOf(part);
  if (!status) return;
  const time = new Date().toLocaleTimeString(document.documentElement.lang, { timeStyle: 'short' });
  status.textContent = sentence.replace('{time}', time);
  if (!href) return;
  const link = document.createElement('a');
  link.href = href;
  link.className = 'link ml-2';
  link.textContent = words.choose ?? '';
  status.append(link);
}

function show() {
  const count = waiting().length;
  notice.hidden = count === 0 || failures === 0;
  const said = /** @type {HTMLElement} */ (notice.firstElementChild);
  if (!notice.hidden) said.textContent = (words.kept ?? '').replace('{count}', String(count));
}

/** @param {{ key: string, raw: string, save: Save }} entry @returns {Promise<boolean>} false: later */
async function send({ key, raw, save }) {
  const body = new URLSearchParams([
    ...save.fields,
    ['at', save.at],
    ['writer', save.writer],
    ['turn', String(save.turn)],
  ]);
  const part = partOf(save.slot);
  const slow = setTimeout(() => say(part, statusOf(part)?.getAttribute('data-saving') ?? ''), 300);
  const answer = await fetch(save.url, {
    method: 'POST',
    body,
    headers: { 'tandem-person': save.person },
    // Browsers let no more than 64 kB outlive the page.
    keepalive: body.toString().length < 60_000,
    signal: AbortSignal.timeout(15_000),
  }).catch(() => null);
  clearTimeout(slow);
  const told = await answer?.json().catch(() => null);
  const later = !answer || answer.status >= 500 || [401, 408, 425, 429].includes(answer.status);
  if (later || told?.code === 'other-account') return false;
  // She may have gone on writing while it was sent.
  if ((memory.get(key) ?? localStorage.getItem(key)) === raw) write(key, null);
  if (answer.ok) {
    remember({ save, told, at: Number(answer.headers.get('tandem-saved-at')) });
    part?.dispatchEvent(new CustomEvent('kept', { detail: told }));
    say(part, statusOf(part)?.getAttribute('data-saved') ?? '');
  } else {
    say(part, told?.message ?? '', told?.code === 'draft-conflict' ? part?.dataset.choose : undefined);
  }
  return true;
}

async function sendAll() {
  clearTimeout(timer);
  for (let entry = waiting()[0]; entry; entry = waiting()[0]) {
    if (await send(entry)) failures = 0;
    else {
      failures++;
      timer = window.setTimeout(drain, Math.min(60_000, 2000 * 2 ** failures));
      for (const { save } of waiting()) {
        const part = partOf(save.slot);
        say(part, words.here ?? '');
        part?.dispatchEvent(new CustomEvent('waits'));
      }
      break;
    }
  }
  show();
}

/** @param {Kept} kept */
function remember(kept) {
  try {
    sessionStorage.setItem(keptPrefix + kept.save.slot, JSON.stringify(kept));
  } catch {
    // No room: the next page shows what the server knows, as without a script.
  }
}

/** @returns {Kept[]} */
function remembered() {
  try {
    return Object.entries(sessionStorage)
      .filter(([key]) => key.startsWith(keptPrefix))
      .map(([, raw]) => JSON.parse(raw));
  } catch {
    return [];
  }
}

let last = Promise.resolve();
/** Two tabs do not send twice; without locks a tab at least waits for itself, and saves may be repeated. */
function drain() {
  const turnTaken = () => (navigator.locks ? navigator.locks.request('tandem-waiting', sendAll) : sendAll());
  last = last.then(turnTaken).catch(() => undefined);
  return last;
}

document.addEventListener('keep', (event) => {
  const part = /** @type {HTMLElement} */ (event.target);
  const { url, fields } = /** @type {CustomEvent} */ (event).detail;
  const slot = part.dataset.keep ?? url;
  // The page's later save of the same part takes the place of its earlier one.
  const save = { url, slot, person: me, at: new Date().toISOString(), turn: turn++, writer, fields };
  write(`${prefix}${writer} ${slot}`, JSON.stringify(save));
  void drain();
});

// A form that posts a text names its writer as a save does: saves that are still under way then come before it, and do not
// look like somebody else's.
document.addEventListener('submit', (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (!form.querySelector('[data-keep] [name=base]')) return;
  for (const [name, value] of Object.entries({ writer, turn: String(turn++) })) {
    form.querySelector(`:scope > [name=${name}]`)?.remove();
    form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
  }
});

/** @param {Save} save @returns {HTMLElement | null} the part, with what was saved of it */
function restore({ slot, fields }) {
  const part = partOf(slot);
  if (!part) return null;
  const inside = part.matches('[name]') ? [part] : [...part.querySelectorAll('[name]')];
  for (const field of /** @type {HTMLInputElement[]} */ (inside)) {
    const given = fields.filter(([name]) => name === field.name).map(([, value]) => value ?? '');
    if (['radio', 'checkbox'].includes(field.type)) field.checked = given.includes(field.value);
    else if (given.length > 0 && field.type !== 'hidden') field.value = given[0] ?? '';
  }
  part.dispatchEvent(new CustomEvent('restored', { bubbles: true }));
  return part;
}

/** What this tab has saved since the page was asked for, then what waits, are newer than what the server put into it. */
function catchUp() {
  const asked = Date.parse(words.asked ?? '');
  for (const { save, told, at } of remembered()) {
    if (!isMine(save) || !(at >= asked)) continue;
    const base = /** @type {HTMLInputElement | null} */ (partOf(save.slot)?.querySelector('[name=base]'));
    const known = /** @type {{ base?: number } | null} */ (told)?.base ?? 0;
    // A text that has moved on since, on another device too, stays as it is.
    if (base && known <= Number(base.value)) continue;
    const part = restore(save);
    if (base) part?.dispatchEvent(new CustomEvent('kept', { detail: told }));
  }
  for (const { save } of waiting()) restore(save);
}

catchUp();
window.addEventListener('pageshow', (event) => {
  if (event.persisted) catchUp();
});
window.addEventListener('online', () => void drain());
window.addEventListener('beforeunload', (event) => {
  if (memory.size > 0) event.preventDefault();
});

const signOut = document.querySelector('form[action="/deconnexion"]');
signOut?.addEventListener('submit', (event) => {
  const count = waiting().length;
  if (count > 0 && !confirm((words.leave ?? '').replace('{count}', String(count)))) event.preventDefault();
  else for (const { save } of remembered()) sessionStorage.removeItem(keptPrefix + save.slot);
});

if (waiting().length > 0) void drain();
