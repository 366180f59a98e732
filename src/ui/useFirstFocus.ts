import { useEffect, useRef } from 'react';

/** What a form begins with: it has the focus as soon as the form is there, also in a sheet that opens with it. */
export const useFirstFocus = <Field extends HTMLElement>(isWanted = true) => {
  const first = useRef<Field>(null);
  useEffect(() => {
    const field = first.current;
    if (!isWanted) return;
    // A dialog gives the focus to this as it opens, for which React's own `autoFocus` comes too early; in one that is open, it is taken.
    field?.setAttribute('autofocus', '');
    if (field?.closest('dialog')?.open) field.focus();
  }, [isWanted]);
  return first;
};
