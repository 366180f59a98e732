import type { Tone } from './soundRules';

/** Hz and when each beep begins, in seconds; short and rising, so that it is told from the sounds of an office. */
const BEEPS: Record<Tone, readonly { hz: number; at: number }[]> = {
  critical: [
    { hz: 740, at: 0 },
    { hz: 988, at: 0.18 },
    { hz: 740, at: 0.36 },
    { hz: 988, at: 0.54 },
  ],
  high: [
    { hz: 659, at: 0 },
    { hz: 784, at: 0.2 },
  ],
};
const LONG_S = 0.15;
const PAUSE_S = 0.25;
const LOUD = 0.22;
/** A tone that begins or ends at once would crackle. */
const EDGE_S = 0.012;

let context: AudioContext | null = null;
/** When the last tone ends, by the clock of the context: the next is heard after it, never over it. */
let busyUntil = 0;
const listeners = new Set<() => void>();
const tell = (): void => {
  for (const each of listeners) each();
};

const contextOf = (): AudioContext | null => {
  if (context || typeof AudioContext === 'undefined') return context;
  context = new AudioContext();
  context.addEventListener('statechange', tell);
  return context;
};

export type SpeakerState = 'ready' | 'blocked' | 'missing';

/** Whether this browser would let a tone be heard: most do not before the person has pressed something on the page. */
export const speakerState = (): SpeakerState => {
  const audio = contextOf();
  return audio === null ? 'missing' : audio.state === 'running' ? 'ready' : 'blocked';
};
export const watchSpeaker = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Asks the browser for leave; it gives it only within a gesture, or where its kiosk is set up so. */
export const wakeSpeaker = async (): Promise<void> => {
  await contextOf()
    ?.resume()
    .catch(() => undefined);
  tell();
};

/** Plays a tone of its own making: no file, nothing to download. Nothing where the browser does not let it. */
export const playTone = (tone: Tone): void => {
  const audio = contextOf();
  if (audio?.state !== 'running') return;
  const start = Math.max(audio.currentTime, busyUntil);
  for (const { hz, at } of BEEPS[tone]) {
    const from = start + at;
    busyUntil = from + LONG_S + PAUSE_S;
    const gain = audio.createGain();
    gain.gain.setValueAtTime(0, from);
    gain.gain.linearRampToValueAtTime(LOUD, from + EDGE_S);
    gain.gain.setValueAtTime(LOUD, from + LONG_S - EDGE_S);
    gain.gain.linearRampToValueAtTime(0, from + LONG_S);
    const voice = audio.createOscillator();
    voice.type = 'triangle';
    voice.frequency.value = hz;
    voice.connect(gain).connect(audio.destination);
    voice.start(from);
    voice.stop(from + LONG_S);
  }
};
