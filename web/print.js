// Prints a text alone: the page's own picture is no document.

// The sheet is there only while the dialog is open; app.css shows it on paper, and nothing else.
export function print_text(title, text) {
  const sheet = document.createElement('pre');
  sheet.id = 'sheet';
  sheet.textContent = text;
  const own_title = document.title;
  addEventListener('afterprint', () => {
    sheet.remove();
    document.title = own_title;
  }, { once: true });
  document.body.append(sheet);
  document.title = title || own_title;   // the file name that a browser proposes for a PDF
  window.print();
}
