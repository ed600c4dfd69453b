// ← and → go to the neighbouring lessons, ? shows the list of shortcuts. They can be switched off (WCAG 2.1.4).
const details = /** @type {HTMLDetailsElement | null} */ (document.querySelector('[data-shortcuts]'));
const box = /** @type {HTMLInputElement | null} */ (details?.querySelector('input'));
const links = { ArrowLeft: 'a[rel=prev]', ArrowRight: 'a[rel=next]' };
const kept = 'tandem-shortcuts-off';

if (details && box) {
  details.hidden = false;
  box.checked = localStorage.getItem(kept) === null;
  box.addEventListener('change', () => {
    if (box.checked) localStorage.removeItem(kept);
    else localStorage.setItem(kept, '1');
  });
  document.addEventListener('keydown', (event) => {
    const taken = event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey;
    const target = /** @type {Element} */ (event.target);
    // A field needs its arrows, and so does a wide table that scrolls.
    if (taken || !box.checked || target.closest('input, textarea, select, .table-scroll')) return;
    if (event.key === '?') {
      details.open = !details.open;
      if (details.open) details.querySelector('summary')?.focus();
    } else if (event.key in links) {
      const selector = links[/** @type {keyof typeof links} */ (event.key)];
      /** @type {HTMLAnchorElement | null} */ (document.querySelector(selector))?.click();
    }
  });
}
