// Runs in a page before its own scripts, the same in every page that is measured: notes when WebGL draws
// and when an edit is on the disk, in window.measured.

// A function, so that it can be handed to the browser as one.
export function hook() {
  const measured = { frames: 0, first_frame_ms: 0, saves_ms: [] };
  window.measured = measured;

  // All draw calls of one task are one frame. The first is on its way to the screen when the next
  // animation frame begins.
  let in_frame = false;
  const note_draw = () => {
    if (in_frame) return;
    in_frame = true;
    queueMicrotask(() => {
      in_frame = false;
    });
    measured.frames += 1;
    if (measured.frames > 1) return;
    requestAnimationFrame(() => {
      measured.first_frame_ms = performance.now();
    });
  };
  for (const name of ['drawElements', 'drawArrays']) {
    const draw = WebGL2RenderingContext.prototype[name];
    WebGL2RenderingContext.prototype[name] = function noted(...parameters) {
      note_draw();
      return draw.apply(this, parameters);
    };
  }

  let edited_ms = 0;
  addEventListener('keydown', (event) => {
    edited_ms = event.timeStamp;
  }, true);
  const transaction = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function noted(...parameters) {
    const begun = transaction.apply(this, parameters);
    const edit = edited_ms;
    if (begun.mode === 'readwrite' && edit) {
      edited_ms = 0;
      begun.addEventListener('complete', () => measured.saves_ms.push(performance.now() - edit));
    }
    return begun;
  };
}
