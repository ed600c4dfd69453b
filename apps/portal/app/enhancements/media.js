// Video and recordings go on where she stopped, at the speed she likes. The browser's own controls stay.
const lessonPart = /** @type {HTMLElement} */ (document.querySelector('[data-lesson]'));
const spoken = /** @type {HTMLElement} */ (document.querySelector('[data-speed]'));
const speeds = [0.75, 1, 1.25, 1.5, 2];
const keptSpeed = 'tandem-speed';

/** @param {HTMLMediaElement} player */
function enhancePlayer(player) {
  const { file = '', resume = '0' } = player.dataset;
  player.dataset.keep = `${lessonPart.dataset.lesson} media ${file}`;
  let saved = Number(resume);

  function go() {
    // Back to the beginning when hardly anything is left.
    if (saved > 1 && saved < player.duration - 3) player.currentTime = saved;
  }
  if (player.readyState > 0) go();
  else player.addEventListener('loadedmetadata', go, { once: true });

  function keepPosition() {
    const seconds = Math.round(player.currentTime * 10) / 10;
    if (seconds === saved) return;
    saved = seconds;
    const fields = [
      ['intent', 'position'],
      ['lesson', lessonPart.dataset.lesson ?? ''],
      ['file', file],
      ['seconds', String(seconds)],
    ];
    const detail = { url: lessonPart.dataset.saveTo, fields };
    player.dispatchEvent(new CustomEvent('keep', { bubbles: true, detail }));
  }
  player.addEventListener('timeupdate', () => {
    if (!player.paused && Math.abs(player.currentTime - saved) >= 5) keepPosition();
  });
  player.addEventListener('pause', keepPosition);
  window.addEventListener('pagehide', () => {
    if (!player.paused) keepPosition();
  });
  player.after(speedChoice(player));
}

/** @param {HTMLMediaElement} player */
function speedChoice(player) {
  const group = document.createElement('div');
  group.className = 'speeds no-print';
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', spoken.dataset.speed ?? '');
  const buttons = speeds.map((speed) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn-quiet btn-small';
    button.textContent = `×\u202f${speed.toLocaleString(document.documentElement.lang)}`;
    button.addEventListener('click', () => set(speed));
    return button;
  });
  /** @param {number} speed */
  function set(speed) {
    player.playbackRate = speed;
    localStorage.setItem(keptSpeed, String(speed));
    buttons.forEach((button, at) => button.setAttribute('aria-pressed', String(speeds[at] === speed)));
  }
  const known = Number(localStorage.getItem(keptSpeed));
  set(speeds.includes(known) ? known : 1);
  group.append(...buttons);
  return group;
}

/** @type {NodeListOf<HTMLMediaElement>} */ (document.querySelectorAll('[data-file]')).forEach(enhancePlayer);
