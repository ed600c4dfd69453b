// A review that was left open: once the claim is over, the page says so. Each save makes it last.

const over = /** @type {HTMLElement} */ (document.querySelector('[data-claim-lasts]'));

// Spans, not instants: the clock of this device may be another one.
const warnIn = (/** @type {number} */ span) => window.setTimeout(() => (over.hidden = false), span);
let warning = warnIn(Number(over.dataset.claimLasts));

document.addEventListener(
  'kept',
  () => {
    over.hidden = true;
    clearTimeout(warning);
    warning = warnIn(Number(over.dataset.claimRenewed));
  },
  true,
);
