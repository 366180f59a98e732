import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../lib/format';
import { useClock } from '../../ui/clock';
import { StatusWord, type Tone } from '../../ui/StatusWord';
import { hourText } from './hourText';
import type { WallRow } from './model';
import { nowText, wantedText } from './nowText';
import { sceneTitle } from './sceneTitle';
import { WallDetails } from './WallDetails';
import styles from './walls.module.css';

interface WallCardProps {
  row: WallRow;
  isChosen: boolean;
  /** Null: at a moment of the past nothing is chosen, nor changed. */
  onChoose: ((isChosen: boolean) => void) | null;
  onEdit: (() => void) | null;
}
const TONES: Record<WallRow['signal'], Tone> = { on: 'normal', lost: 'dead', unknown: 'none' };
const MINUTE_MS = 60_000;

/** One wall: what it shows now, how it goes on, what it had to leave out, and whether it is heard. */
export const WallCard = ({ row, isChosen, onChoose, onEdit }: WallCardProps) => {
  const { t } = useTranslation();
  const id = useId();
  // To the minute: hours are written without seconds.
  const now = useClock((at) => Math.floor(at / MINUTE_MS) * MINUTE_MS);
  const { wall, presence, signal, lostSince, isWaiting } = row;
  const signalText =
    signal === 'lost' && lostSince !== null
      ? t('walls.signal.lost', { at: hourText(lostSince, now) })
      : t(`walls.signal.${signal === 'lost' ? 'never' : signal}`);
  const { control } = wall;
  return (
    <li className={styles['card']} data-chosen={isChosen} data-signal={signal}>
      <div className={styles['head']}>
        {onChoose ? (
          <label className={styles['choose']} htmlFor={`${id}-choose`}>
            <input
              id={`${id}-choose`}
              type="checkbox"
              aria-label={t('walls.choose', { name: wall.name })}
              checked={isChosen}
              onChange={({ target }) => onChoose(target.checked)}
            />
            <strong>{wall.name}</strong>
          </label>
        ) : (
          <strong>{wall.name}</strong>
        )}
        <StatusWord tone={TONES[signal]}>{signalText}</StatusWord>
      </div>
      {wall.place !== '' && <p className={styles['quiet']}>{wall.place}</p>}
      {presence ? (
        <p className={styles['now']}>
          <strong>{sceneTitle(presence.address, t)}</strong>
          <span>{nowText(presence, now, t)}</span>
        </p>
      ) : (
        <p className={styles['now']}>
          <span>{wantedText(control, now, t)}</span>
        </p>
      )}
      {isWaiting && <p className={styles['waits']}>{t('walls.waits')}</p>}
      {control.version > 1 && <p className={styles['quiet']}>{t('walls.lastPress', { by: control.by, at: formatDateTime(control.at) })}</p>}
      {presence !== null && presence.skipped.length > 0 && (
        <div className={styles['skipped']}>
          <p>
            <StatusWord tone="medium">{t('walls.skippedHeading', { count: presence.skipped.length })}</StatusWord>
          </p>
          <ul>
            {presence.skipped.map(({ address, why }) => (
              <li key={address}>{t(`walls.skipped.${why}`, { scene: sceneTitle(address, t) })}</li>
            ))}
          </ul>
        </div>
      )}
      <WallDetails row={row} />
      {onEdit && (
        <div>
          <button type="button" onClick={onEdit}>
            {t('walls.edit.open')}
          </button>
        </div>
      )}
    </li>
  );
};
