// Sends the file of a [data-upload] section without leaving the page and says how far it is. The page that answers is the
// one that a plain post would have shown: its section takes the place of this one.

const most = 20 * 1024 * 1024;

document.addEventListener('submit', (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  const section = form.closest('[data-upload]');
  const file = /** @type {HTMLInputElement | null} */ (form.querySelector('input[type=file]'))?.files?.[0];
  if (!section || !file) return;
  event.preventDefault();
  const status = /** @type {HTMLElement} */ (form.querySelector('[role=status]'));
  if (file.size > most) {
    status.textContent = form.dataset.tooLarge ?? '';
    return;
  }
  const request = new XMLHttpRequest();
  request.open('POST', form.action);
  request.responseType = 'document';
  request.upload.onprogress = ({ loaded, total }) => {
    const percent = String(Math.round((loaded / total) * 100));
    status.textContent = (form.dataset.progress ?? '').replace('{percent}', percent);
  };
  request.onerror = () => void (status.textContent = form.dataset.failed ?? '');
  request.onload = () => {
    const answer = request.response?.getElementById(section.id);
    if (!answer) return void (status.textContent = form.dataset.failed ?? '');
    answer.querySelectorAll('script').forEach((/** @type {Element} */ script) => script.remove());
    section.replaceChildren(...answer.childNodes);
    /** @type {HTMLElement | null} */ (section.querySelector('[aria-invalid=true], h3'))?.focus();
  };
  request.send(new FormData(form));
});
