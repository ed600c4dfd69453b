// Saves a part of a form as it is filled: [data-autosave] holds the address, [role=status] inside it the sentences. What
// becomes of a save is the matter of waiting-saves.js; fields that its answer names follow it, such as the revision.

/** @param {HTMLElement} part */
function watch(part) {
  const url = part.dataset.autosave ?? '';
  let dirty = false;
  let timer = 0;
  const first = /** @type {HTMLInputElement | null} */ (part.querySelector('[name]:not([type=hidden])'));
  part.dataset.keep ??= `${url} ${first?.name}`;

  function save() {
    clearTimeout(timer);
    if (!dirty) return;
    dirty = false;
    part.dispatchEvent(new CustomEvent('keep', { bubbles: true, detail: { url, fields: fieldsOf(part) } }));
  }

  part.addEventListener('input', () => {
    dirty = true;
    clearTimeout(timer);
    timer = window.setTimeout(save, 900);
  });
  part.addEventListener('change', save);
  document.addEventListener('visibilitychange', save);
  window.addEventListener('pagehide', save);
  part.addEventListener('kept', (event) => {
    for (const [name, value] of Object.entries(/** @type {CustomEvent} */ (event).detail ?? {})) {
      const field = /** @type {HTMLInputElement | null} */ (
        part.querySelector(`[type=hidden][name="${name}"]`)
      );
      if (field) field.value = String(value);
    }
  });
  // The form's own post carries what is not saved yet; a text is kept here as well, should the post not get through.
  part.closest('form')?.addEventListener('submit', () => {
    if (part.querySelector('[name=base]')) save();
    clearTimeout(timer);
    dirty = false;
  });
}

/** @param {HTMLElement} part @returns {string[][]} */
function fieldsOf(part) {
  const named = /** @type {HTMLInputElement[]} */ ([...part.querySelectorAll('[name]')]);
  return named
    .filter((field) => !['radio', 'checkbox'].includes(field.type) || field.checked)
    .map((field) => [field.name, field.value]);
}

document.querySelectorAll('[data-autosave]').forEach((part) => watch(/** @type {HTMLElement} */ (part)));
