// Keeps the canvas's pixels equal to the screen's, at every size, zoom and pixel ratio.

// In device pixels, as the style sheet has it.
const size_of = ({ clientWidth, clientHeight }) => (
  [clientWidth, clientHeight].map((length) => Math.round(length * devicePixelRatio)));

// Before the context is made, which would have to make its room anew.
export function size_canvas(canvas) {
  [canvas.width, canvas.height] = size_of(canvas).map((length) => Math.max(1, length));
}

// Calls `changed` after the canvas has got another size in device pixels, or the ratio of these to
// CSS pixels is another; the canvas is empty then. Returns a function to be called before each
// frame: a change of the ratio alone may come without any event.
export function watch_canvas(canvas, changed) {
  let ratio = devicePixelRatio;

  function set_size(w, h) {
    if (w < 1 || h < 1) return;   // it is not shown
    const same = canvas.width === w && canvas.height === h && ratio === devicePixelRatio;
    ratio = devicePixelRatio;
    if (same) return;
    canvas.width = w;
    canvas.height = h;
    changed();
  }

  function measure() {
    set_size(...size_of(canvas));
  }

  function fit() {
    if (ratio !== devicePixelRatio) measure();
  }

  const observer = new ResizeObserver(([entry]) => {
    const { width, height } = entry.contentRect;
    const w = width * devicePixelRatio;
    const h = height * devicePixelRatio;
    // Only this box knows how the browser rounds. While the ratio changes it can be stale.
    const box = entry.devicePixelContentBoxSize?.[0];
    if (box && Math.abs(box.inlineSize - w) <= 1.5 && Math.abs(box.blockSize - h) <= 1.5) {
      set_size(box.inlineSize, box.blockSize);
    } else {
      set_size(Math.round(w), Math.round(h));
    }
  });
  try {
    observer.observe(canvas, { box: 'device-pixel-content-box' });
  } catch {
    observer.observe(canvas);   // WebKit does not know that box
  }

  // A query can only name one ratio, so each change needs the next query.
  function watch_ratio() {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => {
      fit();
      watch_ratio();
    }, { once: true });
  }
  watch_ratio();
  return fit;
}
