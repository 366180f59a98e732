import { useMemo } from 'react';
import type { Leader } from '../../data/relay/leader';
import type { useFollow } from '../../data/relay/useFollow';
import type { CameraPort } from '../../map/cameraPort';

interface SharedCamera {
  isLeading: boolean;
  leader: Leader;
  follow: Pick<ReturnType<typeof useFollow>, 'onMove' | 'breakAway' | 'isAway'>;
}

/** The map of whoever leads is told where it looks; a follower's looks there too, until it is moved by hand. */
export const useSharedCamera = ({ isLeading, leader, follow: { onMove, breakAway, isAway } }: SharedCamera): CameraPort =>
  useMemo(
    () => ({
      moved: (camera, byHand) => {
        if (isLeading) leader.show({ camera });
        else if (byHand && !isAway) breakAway();
      },
      follow: (go) => (isLeading || isAway ? () => undefined : onMove(({ camera }) => go(camera))),
    }),
    [isLeading, leader, onMove, breakAway, isAway],
  );
