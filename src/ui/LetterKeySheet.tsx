import type { ComponentProps } from 'react';
import { KeyList } from './KeyList';
import { Sheet } from './Sheet';

interface LetterKeySheetProps {
  label: string;
  closeLabel: string;
  keys: ComponentProps<typeof KeyList>['keys'];
  /** Of the switch by which single letters are keys, or none are. */
  switchWord: string;
  on: boolean;
  turn: (on: boolean) => void;
  onClose: () => void;
}

/** The keys of a page with keys of its own, and whether single letters are keys at all. */
export const LetterKeySheet = ({ label, closeLabel, keys, switchWord, on, turn, onClose }: LetterKeySheetProps) => (
  <Sheet middle label={label} closeLabel={closeLabel} onClose={onClose}>
    <KeyList keys={keys} />
    <label>
      <input type="checkbox" checked={on} onChange={({ target }) => turn(target.checked)} /> {switchWord}
    </label>
  </Sheet>
);
