// Lets the page fill the screen, and tells when the reader leaves that by the browser's own key.

export function create({ send }) {
  let filled = false;   // as the program believes

  document.addEventListener('fullscreenchange', () => {
    if (document.fullscreenElement || !filled) return;
    filled = false;
    send('screen_left');
  });

  // Where the browser refuses, as on phones, the page fills its window instead.
  function fill(wanted) {
    filled = wanted;
    if (wanted) document.documentElement.requestFullscreen?.({ navigationUI: 'hide' }).catch(() => {});
    else if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
  }

  return { fill };
}
