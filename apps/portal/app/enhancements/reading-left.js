// Says under each heading how much is left to read: the announced minutes, by the share of the text that follows. In the
// flow, where it covers nothing. On paper, everything unfolds.
const model = /** @type {HTMLElement | null} */ (document.querySelector('[data-left]'));
const prose = document.querySelector('.prose');

if (model && prose) {
  const whole = Number(model.dataset.minutes);
  const length = prose.textContent?.length ?? 1;
  const before = document.createRange();
  before.selectNodeContents(prose);
  for (const heading of prose.querySelectorAll('h2')) {
    before.setEndBefore(heading);
    const minutes = Math.ceil(whole * (1 - before.toString().length / length));
    // The lesson says the whole at its top.
    if (minutes === whole) continue;
    const left = /** @type {HTMLElement} */ (model.cloneNode());
    left.textContent = (model.dataset.left ?? '').replace('{minutes}', String(minutes));
    left.hidden = false;
    heading.after(left);
  }
  model.remove();
}

addEventListener('beforeprint', () => {
  document.querySelectorAll('details.unfold').forEach((details) => details.setAttribute('open', ''));
});
