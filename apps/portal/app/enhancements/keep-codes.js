// Copies and prints the recovery codes; without it they can be selected, downloaded, and printed by the browser's menu.
const codes = [...document.querySelectorAll('[data-codes] li')].map((item) => item.textContent);
const copyButton = /** @type {HTMLButtonElement} */ (document.querySelector('[data-copy]'));
const printButton = /** @type {HTMLButtonElement} */ (document.querySelector('[data-print]'));
const said = /** @type {HTMLElement} */ (document.querySelector('[data-copied]'));

printButton.hidden = false;
printButton.addEventListener('click', () => window.print());

// Absent where the page came without https.
if (navigator.clipboard) {
  copyButton.hidden = false;
  copyButton.addEventListener('click', async () => {
    await navigator.clipboard.writeText(codes.join('\n'));
    said.textContent = said.dataset.copied ?? '';
  });
}
