/**
 * Puts the focus before what stands on the page that was just asked for by keys: the next Tab leads into it, not on from what has gone.
 * Who is at something of the page by then stays there.
 */
export const focusPage = (): void => {
  if (document.activeElement?.closest('main > *, aside, dialog, input, textarea, select')) return;
  document.getElementById('main')?.focus({ preventScroll: true });
};
