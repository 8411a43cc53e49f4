// Files that leave the page and come in: downloads, the file chooser, a file dropped on the page, a table
// pasted where no field is that could take it.

const max_bytes = 4_000_000;   // core::max_table_bytes: larger ones are not even read
const max_record_bytes = 180_000_000;   // of the files that we write ourselves: an encrypted backup of 128 MB
const kept_ms = 60_000;        // a download has begun by then

// A text's bytes as text. Spreadsheets write UTF-8, UTF-16 with a mark, or the old code page of Windows.
export function decode(bytes) {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

// One line may be anything; more of them with a separator are a table. A field of one line would make one number of
// a spreadsheet's cells: so cells are a table there, too, as is a column of numbers where a number is expected.
function is_table_for(field, text) {
  if (field?.localName === 'textarea') return false;
  if (!field) return /[\t;,][^]*[\r\n]|[\r\n][^]*[\t;,]/.test(text);
  return /[\r\n]/.test(text.trim()) && (text.includes('\t') || ['numeric', 'decimal'].includes(field.inputMode));
}

export function create({ send, begin = () => {}, end = () => {} }) {
  function save(name, type, text) {
    // Without the mark a spreadsheet takes a CSV for the old code page.
    const parts = type === 'text/csv' ? ['\ufeff', text] : [text];
    save_blob(name, new Blob(parts, { type: `${type};charset=utf-8` }));
  }

  function save_blob(name, blob) {
    hand_over(name, blob);
    send('file_saved', [name]);
  }

  function hand_over(name, blob) {
    const address = URL.createObjectURL(blob);
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), kept_ms);
  }

  async function read(file) {
    const most = file.name.toLowerCase().endsWith('.json') ? max_record_bytes : max_bytes;
    if (file.size > most) {
      return send('file_refused', [file.name, `it is larger than ${most / 1_000_000} MB`]);
    }
    begin();
    try {
      send('file_chosen', [file.name, decode(new Uint8Array(await file.arrayBuffer()))]);
    } catch {
      send('file_refused', [file.name, 'the browser could not read it']);
    }
    return end();
  }

  let chooser = null;

  function choose() {
    chooser?.remove();
    chooser = document.createElement('input');
    chooser.type = 'file';
    chooser.accept = '.csv,.tsv,.tab,.txt,.json,.qdlink,text/csv,text/tab-separated-values,text/plain,application/json';
    chooser.hidden = true;
    chooser.addEventListener('change', () => {
      if (chooser.files.length > 0) read(chooser.files[0]);
      chooser.remove();
    });
    document.body.append(chooser);   // some browsers open none that is not in the page
    chooser.click();
  }

  // `area`: where things are dropped and pasted.
  function listen(area) {
    const has_file = (event) => event.dataTransfer?.types.includes('Files');
    area.addEventListener('dragover', (event) => {
      if (!has_file(event)) return;
      event.preventDefault();   // else the browser leaves the page for the file
      event.dataTransfer.dropEffect = 'copy';
    });
    area.addEventListener('drop', (event) => {
      if (!has_file(event)) return;
      event.preventDefault();
      const [file] = event.dataTransfer.files;
      if (file) read(file);
    });
    area.addEventListener('paste', (event) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!is_table_for(event.target instanceof Element ? event.target.closest('input, textarea') : null, text)) return;
      event.preventDefault();
      if (text.length > max_bytes) send('file_refused', ['the pasted table', 'it is larger than 4 MB']);
      else send('file_chosen', ['', text]);
    });
  }

  return { save, save_blob, hand_over, choose, listen };
}
