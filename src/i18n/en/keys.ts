import type { keys as source } from '../vi/keys';
import type { Widen } from '../words';

export const keys: Widen<typeof source> = {
  keys: {
    heading: 'Keyboard shortcuts',
    close: 'Close',
    everywhere: 'On every page',
    pages: 'Open a page: press G, then the letter',
    find: 'Search and commands',
    views: 'Views and links',
    print: 'Print the page as a report',
    escape: 'Close what is open',
    help: 'Show these keys',
    own: 'Alarms and the meeting room have more keys of their own; press ? on those pages to see them.',
    on: 'Use single letters as keys in this browser',
  },
};
