import { create } from 'zustand';
import { QUIET_MS } from './soundRules';

const ON = 'ioc-alarm-sound';
const QUIET = 'ioc-alarm-quiet';

const read = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};
const write = (key: string, value: string): void => {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Where the browser keeps nothing, the choice holds until the page is closed.
  }
};
const stored = () => ({ isOn: read(ON) === 'on', quietUntil: Number(read(QUIET)) || 0 });

interface SoundChoice {
  isOn: boolean;
  /** Ms; in the past where nobody asked for quiet. */
  quietUntil: number;
  choose: (isOn: boolean) => void;
  /** @param now ms since 1970 */
  quieten: (now: number) => void;
  endQuiet: () => void;
}

/** Whether alarms are heard in this browser, by what a person chose in any of its tabs; off until then. */
export const useSoundChoice = create<SoundChoice>()((set) => ({
  ...stored(),
  choose: (isOn) => {
    write(ON, isOn ? 'on' : 'off');
    write(QUIET, '0');
    set({ isOn, quietUntil: 0 });
  },
  quieten: (now) => {
    write(QUIET, String(now + QUIET_MS));
    set({ quietUntil: now + QUIET_MS });
  },
  endQuiet: () => {
    write(QUIET, '0');
    set({ quietUntil: 0 });
  },
}));

if (typeof window !== 'undefined')
  window.addEventListener('storage', ({ key }) => {
    if (key === ON || key === QUIET || key === null) useSoundChoice.setState(stored());
  });
