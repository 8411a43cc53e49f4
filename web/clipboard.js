// Puts a text or a picture on the clipboard, by whichever way the browser allows.

// Right after the user's click or key, or the browser refuses. Resolves to whether the text is there.
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copy_by_command(text);   // no permission, or no secure address
  }
}

// `png`: a promise of a Blob. Resolves to whether the picture is on the clipboard.
export async function copy_picture(png) {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    return true;
  } catch {
    png.catch(() => {});   // which may be why
    return false;          // or no permission, no secure address, or a browser that copies no pictures
  }
}

// The command copies what a listener puts in, so that no selection is touched.
function copy_by_command(text) {
  let taken = false;
  const put = (event) => {
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    taken = true;
  };
  document.addEventListener('copy', put, { capture: true, once: true });
  let done = false;
  try {
    done = document.execCommand('copy');
  } catch {
    done = false;
  }
  document.removeEventListener('copy', put, { capture: true });
  return done && taken;
}
