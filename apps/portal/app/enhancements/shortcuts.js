// / and Ctrl+K or ⌘K go to the search box, ← and → to the neighbouring lessons, ? shows the list of shortcuts. Those without
// a modifier can be switched off (WCAG 2.1.4).
const details = /** @type {HTMLDetailsElement | null} */ (document.querySelector('[data-shortcuts]'));
const box = /** @type {HTMLInputElement | null} */ (details?.querySelector('input'));
const search = /** @type {HTMLInputElement | null} */ (document.querySelector('[data-search]'));
const links = { ArrowLeft: 'a[rel=prev]', ArrowRight: 'a[rel=next]' };
const kept = 'tandem-shortcuts-off';

if (details && box) {
  details.hidden = false;
  box.checked = localStorage.getItem(kept) === null;
  box.addEventListener('change', () => {
    if (box.checked) localStorage.removeItem(kept);
    else localStorage.setItem(kept, '1');
  });
}

/** @param {KeyboardEvent} event */
function toSearch(event) {
  event.preventDefault();
  search?.focus();
  search?.select();
}

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.altKey) return;
  if (event.ctrlKey || event.metaKey) {
    if (search && event.key.toLowerCase() === 'k' && !event.shiftKey) toSearch(event);
    return;
  }
  const target = /** @type {Element} */ (event.target);
  // A field needs its arrows, and so does a wide table that scrolls.
  if (!box?.checked || target.closest('input, textarea, select, .table-scroll')) return;
  if (event.key === '/' && search) {
    toSearch(event);
  } else if (event.key === '?' && details) {
    details.open = !details.open;
    if (details.open) details.querySelector('summary')?.focus();
  } else if (event.key in links) {
    const selector = links[/** @type {keyof typeof links} */ (event.key)];
    /** @type {HTMLAnchorElement | null} */ (document.querySelector(selector))?.click();
  }
});
