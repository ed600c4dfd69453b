// A list to put in order: buttons move an item up or down; the ranks, which are what the form posts, follow.

/** @param {HTMLElement} list */
function enhance(list) {
  const status = list.parentElement?.querySelector('[data-moved]');
  const items = () => /** @type {HTMLElement[]} */ ([...list.children]);
  /** @param {HTMLElement} item */
  const rankOf = (item) => /** @type {HTMLSelectElement} */ (item.querySelector('select'));

  /** @param {HTMLElement} item @param {number} to */
  function place(item, to) {
    const others = items().filter((other) => other !== item);
    others.splice(Math.max(0, Math.min(to, others.length)), 0, item);
    list.append(...others);
    others.forEach((other, at) => (rankOf(other).value = String(at + 1)));
    const words = status?.getAttribute('data-moved') ?? '';
    if (status) {
      status.textContent = words
        .replace('{item}', item.dataset.item ?? '')
        .replace('{rank}', String(others.indexOf(item) + 1));
    }
  }

  // Ranks that were given earlier: each item goes to its own, those without one stay behind.
  list.closest('[data-autosave]')?.addEventListener('restored', () => {
    list.append(...items().sort((a, b) => (Number(rankOf(a).value) || 99) - (Number(rankOf(b).value) || 99)));
  });
  list.addEventListener('change', (event) => {
    const item = /** @type {Element} */ (event.target).closest('li');
    const rank = item && Number(rankOf(item).value);
    if (item && rank) {
      place(item, rank - 1);
      rankOf(item).focus();
    }
  });
  list.addEventListener('click', (event) => {
    const button = /** @type {HTMLElement | null} */ (
      /** @type {Element} */ (event.target).closest('[data-move]')
    );
    const item = button?.closest('li');
    if (!button || !item) return;
    place(item, items().indexOf(item) + Number(button.dataset.move));
    button.focus();
    list.dispatchEvent(new Event('input', { bubbles: true }));
  });
  list.querySelectorAll('[data-move]').forEach((button) => button.removeAttribute('hidden'));
}

document.querySelectorAll('[data-ordering]').forEach((list) => enhance(/** @type {HTMLElement} */ (list)));

// Enter in a line of text would submit the whole quiz.
document.addEventListener('keydown', (event) => {
  const field = /** @type {Element} */ (event.target);
  if (event.key === 'Enter' && field.matches('[data-autosave] input[type=text]')) event.preventDefault();
});

// The post carries what was answered on this page and may not be saved yet. The rest is what the page came with: another
// device may have changed it since. Of a post that was refused, the page is all there is.
const quiz = document.querySelector('form:has([data-autosave])');
if (quiz && !document.querySelector('.error-summary')) {
  for (const kind of ['input', 'restored']) {
    quiz.addEventListener(kind, (event) => {
      /** @type {Element} */ (event.target).closest('[data-autosave]')?.setAttribute('data-answered', '');
    });
  }
  quiz.addEventListener('formdata', (event) => {
    for (const field of quiz.querySelectorAll('[data-autosave]:not([data-answered]) [name]'))
      /** @type {FormDataEvent} */ (event).formData.delete(field.getAttribute('name') ?? '');
  });
}
