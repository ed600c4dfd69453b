// Tabs may be wider than the screen: the one she is on comes into sight.
for (const strip of document.querySelectorAll('.tabs')) {
  const tab = strip.querySelector('[aria-current="page"]');
  if (!tab) continue;
  const [box, seen] = [tab.getBoundingClientRect(), strip.getBoundingClientRect()];
  if (box.left < seen.left || box.right > seen.right)
    strip.scrollLeft += box.left - seen.left - (seen.width - box.width) / 2;
}
