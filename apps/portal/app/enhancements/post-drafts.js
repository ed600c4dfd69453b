// The text of a post stays on this device until it is posted: a refresh, a closed tab or a connection that breaks loses
// nothing. A page holds the lock of its draft, and the next page takes over one that nobody holds any more. So two tabs do
// not write over each other, and of several drafts that were left she chooses.

/** @typedef {{ title?: string, text: string, at: number, sent?: string }} Draft `sent`: the key it was posted with */

const draftPrefix = 'tandem-post ';
const keptDays = 30;
const draftOwner = document.querySelector('[data-waiting]')?.getAttribute('data-person') ?? '';

/** @param {string} name @returns {Draft | null} */
const read = (name) => JSON.parse(localStorage.getItem(name) ?? 'null');

/** @param {string} name @param {Draft} draft */
function write(name, draft) {
  try {
    localStorage.setItem(name, JSON.stringify(draft));
  } catch {
    // No room, or nothing may be written here: the page is all there is.
  }
}

/**
 * Holds a draft until this page goes; false: another page does. One that is just going is waited for.
 * @param {string} name @returns {Promise<boolean>}
 */
const take = (name) =>
  new Promise((resolve) => {
    if (!navigator.locks) return resolve(true);
    const hold = () => (resolve(true), new Promise(() => undefined));
    navigator.locks.request(name, { signal: AbortSignal.timeout(500) }, hold).catch(() => resolve(false));
  });

/** @param {HTMLFormElement} form */
async function enhance(form) {
  const part = /** @type {HTMLElement} */ (form.querySelector('[data-draft-status]'));
  const said = /** @type {HTMLElement} */ (part.querySelector('[role=status]'));
  const [drop, other] = /** @type {NodeListOf<HTMLButtonElement>} */ (part.querySelectorAll('button'));
  const field = (/** @type {string} */ name) =>
    /** @type {HTMLInputElement | null} */ (form.querySelector(`[name=${name}]`));
  const text = /** @type {HTMLInputElement} */ (field('text'));
  const [title, key] = [field('title'), field('key')];
  const newKey = key?.value ?? '';
  const slot = `${draftPrefix}${draftOwner} ${location.pathname} ${form.dataset.draft} `;
  let own = slot + crypto.randomUUID();

  /** @param {Draft} draft @returns {boolean} whether this changed the form */
  function show(draft) {
    const before = `${title?.value} ${text.value}`;
    if (title) title.value = draft.title ?? '';
    text.value = draft.text;
    // Words that may have arrived already are posted once.
    if (key) key.value = draft.sent ?? newKey;
    return before !== `${title?.value} ${text.value}`;
  }

  /** @param {Partial<Draft>} [more] */
  function keep(more) {
    write(own, { ...(title && { title: title.value }), text: text.value, at: Date.now(), ...more });
  }

  form.addEventListener('input', ({ target }) => {
    if (target !== text && target !== title) return;
    if (key) key.value = newKey;
    if ((text.value + (title?.value ?? '')).trim() === '') localStorage.removeItem(own);
    else keep();
    const words = part.dataset.kept ?? '';
    if (said.textContent !== words) said.textContent = words;
    drop?.removeAttribute('hidden');
  });
  form.addEventListener('submit', () => keep({ sent: key?.value ?? '' }));
  form.querySelector('[data-cancel]')?.addEventListener('click', () => localStorage.removeItem(own));
  drop?.addEventListener('click', () => {
    localStorage.removeItem(own);
    form.reset();
    said.textContent = part.dataset.dropped ?? '';
    text.focus();
    drop.hidden = true;
  });

  const names = Object.keys(localStorage).filter((name) => name.startsWith(slot));
  const taken = await Promise.all(names.map(take));
  const left = names
    .filter((name, at) => taken[at] && read(name))
    .sort((a, b) => (read(b)?.at ?? 0) - (read(a)?.at ?? 0));
  // Unless she has begun to write meanwhile.
  const latest = read(own) ? undefined : left.shift();
  const draft = latest && read(latest);
  if (draft) {
    own = latest;
    if (show(draft)) said.textContent = part.dataset.found ?? '';
    drop?.removeAttribute('hidden');
  } else {
    await take(own);
  }
  if (!other || left.length === 0) return;
  other.hidden = false;
  // Each press brings the next one; what stood in the form takes its place.
  other.addEventListener('click', () => {
    const next = left.shift() ?? '';
    const there = read(next);
    keep();
    left.push(own);
    own = next;
    if (there) show(there);
    text.focus();
  });
}

// The page that follows a post names what has arrived.
const posted = document.querySelector('[data-posted]')?.getAttribute('data-posted');
// What has been done is said once: a refresh shows the page without the notice, and without its focus.
const address = new URL(location.href);
if (address.searchParams.has('fait')) {
  address.searchParams.delete('fait');
  address.searchParams.delete('cle');
  history.replaceState(history.state, '', address);
}
const oldest = Date.now() - keptDays * 86_400_000;
for (const name of Object.keys(localStorage).filter((one) => one.startsWith(draftPrefix))) {
  const draft = read(name);
  if (!draft || draft.at < oldest || (posted && draft.sent === posted)) localStorage.removeItem(name);
}
document
  .querySelectorAll('form[data-draft]')
  .forEach((form) => void enhance(/** @type {HTMLFormElement} */ (form)));
