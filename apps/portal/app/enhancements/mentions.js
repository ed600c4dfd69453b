// Names beside the form of a post become buttons that add the mention where the caret is; without it they are typed.
for (const form of document.querySelectorAll('form[data-mentions]')) {
  const box = /** @type {HTMLTextAreaElement} */ (form.querySelector('textarea[name=text]'));
  for (const item of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll('[data-name]'))) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'link link-alone';
    button.textContent = item.dataset.name ?? '';
    button.setAttribute('aria-label', item.dataset.label ?? '');
    button.addEventListener('click', () => {
      const before = box.value.slice(0, box.selectionStart);
      const gap = before === '' || /\s$/.test(before) ? '' : ' ';
      box.setRangeText(`${gap}@${item.dataset.name} `, box.selectionStart, box.selectionEnd, 'end');
      box.dispatchEvent(new Event('input', { bubbles: true }));
      box.focus();
    });
    item.replaceChildren(button);
  }
}
