// Looks again at an order under way, more and more seldom, and reloads only when there is something new to read: a page
// that reloads by itself takes its place away from whoever is reading it.
/** @param {Document} page */
const outcomeIn = (page) =>
  /** @type {HTMLElement | null} */ (page.querySelector('[data-order-outcome]'))?.dataset.orderOutcome;
const before = outcomeIn(document);

/** @param {number} pause milliseconds */
async function look(pause) {
  await new Promise((resolve) => setTimeout(resolve, pause));
  try {
    const answer = await fetch(location.href, { credentials: 'same-origin' });
    const now = outcomeIn(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    if (now && now !== before) return location.reload();
  } catch {
    // Out of reach for a moment: the next look may succeed.
  }
  if (pause < 60_000) await look(pause * 1.3);
}

void look(3000);
