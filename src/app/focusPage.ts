/** Puts the focus before what stands on the page that was just asked for by keys: the next Tab leads into it, not on from what has gone. */
export const focusPage = (): void => document.getElementById('main')?.focus({ preventScroll: true });
