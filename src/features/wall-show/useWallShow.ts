import { useEffect, useRef, useState } from 'react';
import { wallShow } from '../../../contract/feeds/walls';
import { useLinkState } from '../../data/linkState';
import { useFeed } from '../../data/useFeed';
import { deviceId } from './deviceId';
import { keepShow, readKeptShow, type Show } from './keptShow';
import { useKnock } from './useKnock';

/** What this browser is to show: as the gateway says, else as it last said; and the code of a wall that nobody has taken. */
export const useWallShow = (): Show & { code: string | null; isLive: boolean } => {
  const [device] = useState(deviceId);
  const [kept] = useState(readKeptShow);
  const { body } = useFeed(wallShow, { device }, null);
  const isLive = useLinkState().status === 'live';
  const wall = body ? body.wall : kept.wall;
  const playlist = body?.playlist ?? kept.playlist;
  const code = useKnock(device, body !== undefined && body.wall === null);
  const written = useRef(kept);
  useEffect(() => {
    if (body === undefined || (written.current.wall === wall && written.current.playlist === playlist)) return;
    written.current = { wall, playlist };
    keepShow(written.current);
  }, [body, wall, playlist]);
  return { wall, playlist, code, isLive };
};
