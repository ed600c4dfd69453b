// Saves a part of a form as it is filled: [data-autosave] holds the address, [role=status] inside it the sentences.
// A save that fails is tried again; a refusal is shown. Leaving with something unsaved asks first.

/** @param {HTMLElement} unit */
function watch(unit) {
  const status = /** @type {HTMLElement | null} */ (unit.querySelector('[role=status]'));
  const url = unit.dataset.autosave ?? '';
  let dirty = false;
  let sending = false;
  let failures = 0;
  let timer = 0;

  /** @param {string} sentence */
  const say = (sentence) => {
    const time = new Date().toLocaleTimeString(document.documentElement.lang, { timeStyle: 'short' });
    if (status) status.textContent = sentence.replace('{time}', time);
  };

  async function save() {
    clearTimeout(timer);
    if (!dirty || sending) return;
    dirty = false;
    sending = true;
    const slow = setTimeout(() => say(status?.dataset.saving ?? ''), 300);
    const body = fieldsOf(unit);
    // Browsers let no more than 64 kB outlive the page.
    const keepalive = body.toString().length < 60_000;
    const answer = await fetch(url, { method: 'POST', body, keepalive }).catch(() => null);
    clearTimeout(slow);
    sending = false;
    if (answer?.ok) {
      failures = 0;
      say(status?.dataset.saved ?? '');
      if (dirty) await save();
    } else if (answer && answer.status < 500 && answer.status !== 429) {
      const refusal = await answer.json().catch(() => ({}));
      say(refusal.message ?? status?.dataset.failed ?? '');
    } else {
      dirty = true;
      say(status?.dataset.failed ?? '');
      timer = window.setTimeout(save, Math.min(30_000, 2000 * 2 ** failures++));
    }
  }

  unit.addEventListener('input', () => {
    dirty = true;
    clearTimeout(timer);
    timer = window.setTimeout(save, 900);
  });
  unit.addEventListener('change', save);
  window.addEventListener('online', save);
  document.addEventListener('visibilitychange', save);
  // The form's own post carries what is not saved yet.
  unit.closest('form')?.addEventListener('submit', () => {
    clearTimeout(timer);
    dirty = false;
  });
  window.addEventListener('beforeunload', (event) => {
    if (dirty) event.preventDefault();
  });
}

/** @param {HTMLElement} unit */
function fieldsOf(unit) {
  const fields = new URLSearchParams();
  /** @type {NodeListOf<HTMLInputElement>} */ (unit.querySelectorAll('[name]')).forEach((field) => {
    const ticks = field.type === 'radio' || field.type === 'checkbox';
    if (!ticks || field.checked) fields.append(field.name, field.value);
  });
  return fields;
}

document.querySelectorAll('[data-autosave]').forEach((unit) => watch(/** @type {HTMLElement} */ (unit)));
