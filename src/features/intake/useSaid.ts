import { useRef, useState } from 'react';
import { useLinkState } from '../../data/linkState';

/** What is said when a row was worked on, and where the focus goes then: the row may leave the list, and the focus must not go with it. */
export const useSaid = <E extends HTMLElement>(reload: () => void) => {
  const link = useLinkState();
  const heading = useRef<E>(null);
  const [said, setSaid] = useState('');
  const done = (words: string) => {
    setSaid(words);
    heading.current?.focus({ preventScroll: true });
    // Without the line nobody tells this page of the change.
    if (link.status !== 'live') reload();
  };
  return { heading, said, done };
};
