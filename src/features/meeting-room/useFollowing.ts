import { useEffect, useEffectEvent, useRef } from 'react';
import { isSameAddress, toldAddress, withOwnFigure } from '../../lib/roomAddress';
import type { useFollow } from '../../data/relay/useFollow';
import { recentIntent, spendIntent } from '../../state/recentIntent';

interface FollowingOptions {
  follow: ReturnType<typeof useFollow>;
  /** Path and query of what is on screen. */
  address: string;
  /** Goes there in the place of what is on screen. */
  replace: (address: string) => void;
}

/** Goes where the presenter goes; an address that this person chose alone breaks away, [MR4]. */
export const useFollowing = ({ follow, address, replace }: FollowingOptions): void => {
  const { place, isAway, breakAway } = follow;
  const reached = useRef<typeof place>(null);
  const go = useEffectEvent((target: typeof place) => {
    if (target === null) {
      reached.current = null;
      return;
    }
    if (reached.current === target) return;
    reached.current = target;
    if (isSameAddress(toldAddress(address), target.address)) return;
    spendIntent();
    replace(withOwnFigure(target.address, address));
  });
  useEffect(() => go(isAway ? null : place), [place, isAway]);
  // A page that writes its own defaults into its address is not a person that goes away.
  const judge = useEffectEvent((here: string) => {
    const at = reached.current;
    if (at !== null && !isSameAddress(toldAddress(here), at.address) && recentIntent()) breakAway();
  });
  useEffect(() => judge(address), [address]);
};
