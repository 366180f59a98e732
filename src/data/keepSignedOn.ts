import { askSession } from './session';
import { comingEnd, isAliveDue, NOTICE_MS } from './sessionEnd';
import { sessionState } from './sessionState';
import { stayAlive } from './signOnActs';

const LOOK_MS = 15_000;
const USES = ['pointerdown', 'keydown', 'touchstart'] as const;

/** Tells the gateway that somebody works here, and hears until when the session goes. @throws FeedError */
export const workOn = async (): Promise<void> => {
  await stayAlive();
  await askSession();
};

/**
 * While a signed-on person works their session goes on; a page that nobody touches keeps none alive, [AC11]. Near its end the gateway is
 * asked again, for another page of this browser may have moved it, and past its end too, so that what is shown goes in time.
 */
export const keepSignedOn = (): void => {
  let usedAt = 0;
  let toldAt = Date.now();
  const used = (): void => void (usedAt = Date.now());
  for (const use of USES) addEventListener(use, used, { capture: true, passive: true });
  const look = (): void => {
    const { session, out } = sessionState.getState();
    if (out !== null) {
      clearInterval(timer);
      for (const use of USES) removeEventListener(use, used, { capture: true });
      return;
    }
    const now = Date.now();
    const end = session && comingEnd(session);
    if (isAliveDue(usedAt, toldAt, now)) {
      toldAt = now;
      void workOn().catch(() => undefined);
    } else if (end && end.at - now < NOTICE_MS + LOOK_MS) void askSession();
  };
  const timer = setInterval(look, LOOK_MS);
};
