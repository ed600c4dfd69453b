// How much is left to read: the announced minutes, by how far the text has been scrolled. On paper, everything unfolds.
const left = /** @type {HTMLElement | null} */ (document.querySelector('[data-left]'));
const prose = document.querySelector('.prose');
const whole = Number(left?.dataset.minutes);

function measure() {
  if (!left || !prose) return;
  const { top, height } = prose.getBoundingClientRect();
  const read = Math.min(1, Math.max(0, (innerHeight - top) / height));
  const minutes = Math.ceil(whole * (1 - read));
  left.hidden = top > innerHeight / 2 || minutes === 0;
  left.textContent = (left.dataset.left ?? '').replace('{minutes}', String(minutes));
}

if (left && prose) {
  addEventListener('scroll', measure, { passive: true });
  addEventListener('resize', measure);
  measure();
}

addEventListener('beforeprint', () => {
  document.querySelectorAll('details.unfold').forEach((details) => details.setAttribute('open', ''));
});
