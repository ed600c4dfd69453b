// A kept remark goes where the caret is, as if it were typed: the browser can undo it, and the form keeps it. What does
// not fit in the field is posted, as without this script: the answer says so beside the field.

/** Fields where a caret was: an untouched one is added to at its end. */
const visited = new WeakSet();
document.addEventListener('focusin', ({ target }) => visited.add(/** @type {WeakKey} */ (target)));

document.addEventListener('click', (event) => {
  const button = /** @type {Element} */ (event.target).closest('button[data-remark]');
  if (!(button instanceof HTMLButtonElement)) return;
  const field = /** @type {HTMLTextAreaElement} */ (
    button.form?.elements.namedItem(button.dataset.remark ?? '')
  );
  const text = button.textContent ?? '';
  const { value } = field;
  const [from, to] = visited.has(field)
    ? [field.selectionStart, field.selectionEnd]
    : [value.length, value.length];
  const [before, after] = [value.slice(0, from), value.slice(to)];
  const inserted = `${before && !/\s$/.test(before) ? ' ' : ''}${text}${after && !/^\s/.test(after) ? ' ' : ''}`;
  if (before.length + inserted.length + after.length > field.maxLength) return;
  event.preventDefault();
  field.focus();
  field.setSelectionRange(from, to);
  // Deprecated, and the only way that the browser's undo knows of.
  if (document.execCommand('insertText', false, inserted)) return;
  field.setRangeText(inserted, from, to, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
});

/** @param {string} text */
const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

for (const list of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-remarks]'))) {
  const search = /** @type {HTMLInputElement | null} */ (list.querySelector('input[type=search]'));
  const none = /** @type {HTMLElement | null} */ (list.querySelector('[role=status]'));
  if (!search || !none) continue;
  /** @type {HTMLElement} */ (search.closest('[hidden]')).hidden = false;
  search.addEventListener('input', () => {
    const wanted = plain(search.value.trim());
    let shown = 0;
    for (const item of /** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll('li'))) {
      item.hidden = !plain(item.textContent ?? '').includes(wanted);
      if (!item.hidden) shown += 1;
    }
    none.textContent = shown === 0 ? (none.dataset.none ?? '') : '';
  });
}
