import { useEffect, useRef } from 'react';
import { areLettersOn } from '../../../state/letterKeys';
import { isField } from './useListKeys';

export type KeyedAct = 'acknowledge' | 'shelve';
const ACT_OF = new Map<string, KeyedAct>([
  ['t', 'acknowledge'],
  ['h', 'shelve'],
]);

/** Which act a key means in the sheet of an alarm; undefined where letters are switched off or what has the focus takes them itself. */
export const keyedAct = (event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target'>): KeyedAct | undefined =>
  areLettersOn() && !event.ctrlKey && !event.metaKey && !event.altKey && !isField(event.target)
    ? ACT_OF.get(event.key.toLowerCase())
    : undefined;

/** The letters of the sheet that the section stands in, wherever in it the focus is; `onAct` says whether it took the act. */
export const useSheetKeys = (onAct: (act: KeyedAct) => boolean) => {
  const section = useRef<HTMLElement>(null);
  const latest = useRef(onAct);
  useEffect(() => {
    latest.current = onAct;
  });
  useEffect(() => {
    const sheet = section.current?.closest('dialog');
    const onKey = (event: KeyboardEvent): void => {
      // What had the focus may just have gone: then the page has it.
      const isHere = event.target === document.body || (event.target instanceof Node && sheet?.contains(event.target) === true);
      const act = isHere ? keyedAct(event) : undefined;
      if (act !== undefined && latest.current(act)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return section;
};
