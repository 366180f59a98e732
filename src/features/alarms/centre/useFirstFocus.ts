import { useEffect, useRef } from 'react';

/** What a form begins with: it has the focus as soon as the form is there. */
export const useFirstFocus = <Field extends HTMLElement>() => {
  const first = useRef<Field>(null);
  useEffect(() => {
    const field = first.current;
    // A dialog gives the focus to this as it opens; in one that is open, it is taken.
    field?.setAttribute('autofocus', '');
    if (field?.closest('dialog')?.open) field.focus();
  }, []);
  return first;
};
