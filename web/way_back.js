// The browser's Back and Forward: each step that the reader takes in the app is one of its history, without an address
// of its own. What the texts mean is the program's affair.

// `leave_field` takes what is being typed.
export function create({ send, leave_field }) {
  // The browser keeps the latest few dozen, and takes only so many in a short time.
  function remember(from, to) {
    try {
      history.replaceState({ ...history.state, whereabouts: from }, '');
      history.pushState({ whereabouts: to }, '');
    } catch (error) {
      console.warn('way_back: a step is not in the history', error);
    }
  }

  function listen() {
    window.addEventListener('popstate', ({ state }) => {
      if (typeof state?.whereabouts !== 'string') return;   // of the browser's own, such as a link that was opened
      leave_field();
      send('went_back', [state.whereabouts]);
    });
  }

  return { remember, listen };
}
