import { useLayoutEffect, useRef } from 'react';
import styles from './LiveText.module.css';

interface LiveTextProps {
  watch: (listener: () => void) => () => void;
  read: () => string;
}

/** Room for a character more at least, so that it never touches its unit, and is seldom measured out anew. */
const STEP = 4;
const roomFor = (text: string): string => `${Math.ceil((text.length + 1) / STEP) * STEP}ch`;

/**
 * A number that may change many times a second: it is written straight into its own node, in a box of its own size,
 * so that a new value draws nothing else anew and moves nothing around it.
 */
export const LiveText = ({ watch, read }: LiveTextProps) => {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const box = place.current;
    if (!box) return;
    const node = document.createTextNode('');
    let room = '';
    const write = () => {
      const text = read();
      if (node.data === text) return;
      node.data = text;
      const next = roomFor(text);
      if (next !== room) box.style.inlineSize = room = next;
    };
    write();
    box.replaceChildren(node);
    return watch(write);
  }, [watch, read]);
  return <span ref={place} className={styles['box']} />;
};
