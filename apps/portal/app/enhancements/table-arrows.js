// In a table of people, arrows move from cell to cell, Home and End to the first and last of a row, Enter opens her page.
// Without this every name is a link that Tab reaches.
const table = document.querySelector('table[data-arrows]');
const hint = /** @type {HTMLElement | null} */ (document.querySelector('[data-arrows-hint]'));

if (table) {
  // What takes arrows has to say so: a screen reader passes them on within a grid only.
  table.setAttribute('role', 'grid');
  for (const cell of table.querySelectorAll('td')) {
    cell.setAttribute('role', 'gridcell');
    cell.tabIndex = -1;
  }
  if (hint) hint.hidden = false;
  table.addEventListener('keydown', (event) => move(/** @type {KeyboardEvent} */ (event)));
}

/** @param {KeyboardEvent} event */
function move(event) {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const cell = /** @type {Element} */ (event.target).closest('tbody :is(th, td)');
  const row = /** @type {HTMLTableRowElement | null} */ (cell?.parentElement);
  if (!cell || !row) return;
  const at = Array.from(row.cells).indexOf(/** @type {HTMLTableCellElement} */ (cell));
  /** @type {Record<string, () => Element | null | undefined>} */
  const targets = {
    ArrowRight: () => row.cells[at + 1],
    ArrowLeft: () => row.cells[at - 1],
    ArrowDown: () => /** @type {HTMLTableRowElement | null} */ (row.nextElementSibling)?.cells[at],
    ArrowUp: () => /** @type {HTMLTableRowElement | null} */ (row.previousElementSibling)?.cells[at],
    Home: () => row.cells[0],
    End: () => row.cells[row.cells.length - 1],
  };
  if (event.key === 'Enter' && event.target === cell) row.querySelector('a')?.click();
  const target = targets[event.key]?.();
  if (!target) return;
  event.preventDefault();
  // The name is a link: the focus goes where Enter already works.
  const place = target.matches('th') ? target.querySelector('a') : target;
  /** @type {HTMLElement | null} */ (place)?.focus();
}
