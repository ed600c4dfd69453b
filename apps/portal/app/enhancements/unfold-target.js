// An address that names a section (#module-3) opens what is folded in it.
function unfold() {
  const section = location.hash && document.getElementById(location.hash.slice(1));
  const details = section && section.querySelector('details');
  if (!details) return;
  details.open = true;
  section.scrollIntoView();
}

addEventListener('hashchange', unfold);
unfold();
