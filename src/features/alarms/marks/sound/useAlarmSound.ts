import { useEffect, useRef } from 'react';
import type { Alarm } from '../../../../../contract/alarms';
import { useSoundChoice } from './soundChoice';
import { hear, NOTHING_HEARD } from './soundRules';
import { playTone, wakeSpeaker } from './speaker';
import { useOneTab } from './useOneTab';
import { useSpeaker } from './useSpeaker';

const GESTURES = ['pointerdown', 'keydown'] as const;

/** Sounds the alarms of this screen in one tab of the browser, where a person switched it on or the address of a kiosk says so. */
export const useAlarmSound = (alarms: readonly Alarm[], isKnown: boolean, isKiosk = false): void => {
  const choice = useSoundChoice();
  const isOn = isKiosk || choice.isOn;
  const speaker = useSpeaker(isOn);
  const isOurs = useOneTab(isOn);
  const heard = useRef(NOTHING_HEARD);
  const { quietUntil } = choice;
  useEffect(() => {
    if (!isOn || speaker !== 'blocked') return;
    // A kiosk may be set up to let it; else the next gesture, whatever it is meant for, gives leave.
    void wakeSpeaker();
    const wake = () => void wakeSpeaker();
    for (const each of GESTURES) addEventListener(each, wake);
    return () => {
      for (const each of GESTURES) removeEventListener(each, wake);
    };
  }, [isOn, speaker]);
  const canSound = isOurs && isKnown && speaker === 'ready';
  useEffect(() => {
    if (!canSound) {
      heard.current = NOTHING_HEARD;
      return;
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const now = Date.now();
      const sounding = hear(heard.current, alarms, now, quietUntil);
      heard.current = sounding.heard;
      if (sounding.play) playTone(sounding.play);
      timer = sounding.nextAt === null ? undefined : setTimeout(look, Math.max(0, sounding.nextAt - now));
    };
    look();
    return () => clearTimeout(timer);
  }, [canSound, alarms, quietUntil]);
};
