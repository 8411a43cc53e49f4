// Prints a sheet alone: the page's own picture is no document. Every text goes in as a text, so no
// name can be markup; a name that is written from the right stands as it is written.

const element = (tag, ...children) => {
  const made = document.createElement(tag);
  made.dir = 'auto';
  made.append(...children);
  return made;
};

// Of core/sheet.h; from the texts of a block its element.
const blocks = {
  heading: ([text]) => element('h2', text),
  paragraph: ([text]) => element('p', text),
  note: ([text]) => element('small', text),
  list: (items) => element('ul', ...items.map((item) => element('li', item))),
  quote: ([words, who, when]) => element('blockquote', element('p', words), element('footer', element('bdi', who), `, ${when}`)),
  table: ([columns, ...texts]) => {
    const names = columns.indexOf('t');   // the column that says what a row is about
    const row = (at, is_head) => element('tr', ...[...columns].map((column, i) => {
      const cell = element(is_head || i === names ? 'th' : 'td', texts[at + i]);
      if (cell.localName === 'th') cell.scope = is_head ? 'col' : 'row';
      if (column === 'n') cell.className = 'number';
      return cell;
    }));
    const body = element('tbody');
    for (let at = columns.length; at < texts.length; at += columns.length) body.append(row(at, false));
    return element('table', element('thead', row(0, true)), body);
  },
};

let put_away = () => {};

// The sheet is there only while the dialog is open; app.css shows it on paper, and nothing else.
export function print_sheet(name, title, subtitle, ...fields) {
  put_away();   // one whose end was not told
  const sheet = element('article', element('h1', title));
  sheet.id = 'sheet';
  if (subtitle) sheet.append(element('small', subtitle));
  for (let at = 0; at < fields.length;) {
    const end = at + 2 + Number(fields[at + 1]);
    sheet.append(blocks[fields[at]](fields.slice(at + 2, end)));
    at = end;
  }
  const own_title = document.title;
  put_away = () => {
    put_away = () => {};
    sheet.remove();
    document.title = own_title;
  };
  addEventListener('afterprint', () => put_away(), { once: true });
  document.body.append(sheet);
  document.title = name;   // the file name that a browser proposes for a PDF
  window.print();
}
