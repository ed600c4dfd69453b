// Boxes of checklists are kept as they are ticked, and « done » is kept where it is said: with or without a connection.
const article = /** @type {HTMLElement} */ (document.querySelector('[data-lesson]'));
const { lesson = '', saveTo: url = '' } = article.dataset;

/** @param {HTMLElement} part @param {string[][]} fields */
function keep(part, fields) {
  const detail = { url, fields: [['lesson', lesson], ...fields] };
  part.dispatchEvent(new CustomEvent('keep', { bubbles: true, detail }));
}

/** @type {NodeListOf<HTMLInputElement>} */ (article.querySelectorAll('input[name=tick]')).forEach((box) => {
  box.dataset.keep = `${lesson} tick ${box.value}`;
  box.addEventListener('change', () => {
    const ticked = box.checked ? [['tick', box.value]] : [['unticked', box.value]];
    keep(box, [['intent', 'ticks'], ...ticked]);
  });
});

const form = /** @type {HTMLFormElement | null} */ (article.querySelector('[data-finish]'));
if (form) {
  form.dataset.keep = `${lesson} finish`;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    keep(form, [['intent', 'finish']]);
  });
  const next = /** @type {HTMLInputElement} */ (form.querySelector('[name=suite]')).value;
  form.addEventListener('kept', () => location.assign(next));
  // It stays where it is: the focus is on it.
  form.addEventListener('waits', () => form.querySelector('button')?.setAttribute('aria-disabled', 'true'));
}
