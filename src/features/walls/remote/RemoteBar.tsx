import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Playlist } from '../../../../contract/walls';
import { clockNow, useClock } from '../../../ui/clock';
import { usefulPresses } from '../model';
import { WallFailure } from '../WallFailure';
import type { QueueLoad } from './orderQueue';
import { PinSheet } from './PinSheet';
import { Remote } from './Remote';
import type { useRemote } from './useRemote';
import styles from './remote.module.css';

interface RemoteBarProps {
  remote: ReturnType<typeof useRemote>;
  playlists: readonly Playlist[];
  /** The walls that are not heard. */
  lost: ReadonlySet<string>;
}

const loadText = ({ waiting, dropped }: QueueLoad, t: TFunction): string => {
  if (waiting > 0) return t('walls.queue.waiting', { count: waiting });
  return dropped > 0 ? t('walls.queue.dropped', { count: dropped }) : '';
};

/** The remote for the walls that are chosen, with what came of the last press. */
export const RemoteBar = ({ remote, playlists, lost }: RemoteBarProps) => {
  const { t } = useTranslation();
  const [isPinning, setPinning] = useState(false);
  const { chosen, target } = remote;
  // A pin may end by itself while one looks.
  useClock((now) => JSON.stringify(usefulPresses(chosen, now)));
  const silent = chosen.filter(({ id }) => lost.has(id)).length;
  const own = new Set(chosen.map(({ playlist }) => playlist));
  return (
    <>
      <Remote
        target={target}
        useful={usefulPresses(chosen, clockNow())}
        onPress={(act) => remote.press({ act })}
        onPin={() => setPinning(true)}
      >
        <p role="status" className={styles['done']}>
          {remote.said}
        </p>
        {silent > 0 && <p className={styles['quiet']}>{t('walls.chosenLost', { count: silent })}</p>}
        <WallFailure failed={remote.failed} />
        <p role="status" className={styles['queue']}>
          {loadText(remote.load, t)}
        </p>
      </Remote>
      {isPinning && target !== null && (
        <PinSheet
          target={target}
          scenes={playlists.filter(({ id }) => own.has(id)).flatMap(({ scenes }) => scenes)}
          onPin={(address, minutes) => {
            setPinning(false);
            remote.press({ act: 'pin', address, minutes });
          }}
          onClose={() => setPinning(false)}
        />
      )}
    </>
  );
};
