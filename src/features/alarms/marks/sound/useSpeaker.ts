import { useSyncExternalStore } from 'react';
import { speakerState, watchSpeaker, type SpeakerState } from './speaker';

/** Whether this browser lets tones be heard, as it changes; asked only where sound is wanted. */
export const useSpeaker = (isWanted: boolean): SpeakerState =>
  useSyncExternalStore(watchSpeaker, () => (isWanted ? speakerState() : 'blocked'));
