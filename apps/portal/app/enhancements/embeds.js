// What another site shows comes into the page after a click, never before, and may not do more than play.

/** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-frame]')).forEach((figure) => {
  const link = /** @type {HTMLAnchorElement} */ (figure.querySelector('a'));
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn btn-quiet no-print';
  button.textContent = figure.dataset.show ?? '';
  button.addEventListener('click', () => {
    const frame = document.createElement('iframe');
    frame.src = figure.dataset.frame ?? '';
    frame.title = figure.querySelector('figcaption')?.textContent ?? '';
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-presentation');
    frame.allow = 'fullscreen; picture-in-picture';
    frame.referrerPolicy = 'strict-origin';
    button.replaceWith(frame);
    frame.focus();
  });
  link.parentElement?.before(button);
});
