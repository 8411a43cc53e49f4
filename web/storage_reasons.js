// Why the browser does not store something, as clauses of sentences for the user, by the name of its error. Behind a
// semicolon: what to do about it.

export const reasons = {
  VersionError: 'a newer version of Quarterdeck has changed the storage; reload the page, or open a newer app file, to get that version',
  QuotaExceededError: 'the disk, or this site’s share of it, is full',
  SecurityError: 'the browser’s settings do not let this site store data',
  UnknownError: 'the browser could not reach its storage on the disk',
  InvalidStateError: 'the browser has closed its storage',
  Missing: 'this browser offers no storage to this page',
  Blocked: 'another tab keeps an older version of Quarterdeck open; close that tab',
  Erasing: 'all is to be deleted first, and another tab of Quarterdeck is in the way; close it',
  Silent: 'the browser’s storage does not answer',
};

// The clause of a sentence for the user.
export function reason_of(error) {
  return reasons[error?.name] ?? 'the browser broke off the write';
}
