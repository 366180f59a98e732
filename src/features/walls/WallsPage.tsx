import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { walls as wallsFeed } from '../../../contract/feeds/walls';
import { useLinkState } from '../../data/linkState';
import { useFeed } from '../../data/useFeed';
import { PanelFrame } from '../../ui/PanelFrame';
import { panelStateOf } from '../../ui/panelState';
import type { OnWallChoice, WallChoice } from './choice';
import { EnrolSheet } from './EnrolSheet';
import { countWalls, wallRows, type WallRow } from './model';
import { RemoteBar } from './remote/RemoteBar';
import { useRemote } from './remote/useRemote';
import { useWallSignals } from './useWallSignals';
import { WallCard } from './WallCard';
import { WallSheet } from './WallSheet';
import styles from './walls.module.css';
import { WALL_CONTROL_SCOPE, WALL_EDIT_SCOPE } from '../../../contract/commands/wallActs';
import { useMay } from '../../data/sessionState';

interface WallsPageProps {
  asOf: string | null;
  choice: WallChoice;
  onChoice: OnWallChoice;
}
const none = {};
const NOTHING = { walls: [], playlists: [] };
const lostOf = (rows: readonly WallRow[]) => new Set(rows.filter(({ signal }) => signal === 'lost').map(({ wall }) => wall.id));

/** The walls: what each shows now, one remote for those that are chosen, and the forms in which one is taken, changed and let go. */
export const WallsPage = ({ asOf, choice, onChoice }: WallsPageProps) => {
  const { t } = useTranslation();
  const link = useLinkState();
  const feed = useFeed(wallsFeed, none, asOf);
  const signals = useWallSignals(asOf);
  const { walls, playlists } = feed.body ?? NOTHING;
  const rows = useMemo(() => wallRows({ walls, playlists }, signals), [walls, playlists, signals]);
  const standing = useMemo(() => rows.map(({ wall }) => wall), [rows]);
  const [said, setSaid] = useState('');
  const hush = useCallback(() => setSaid(''), []);
  const remote = useRemote(standing, feed.retry, hush);
  const isNow = asOf === null;
  const [mayEdit, mayControl] = [useMay(WALL_EDIT_SCOPE), useMay(WALL_CONTROL_SCOPE)];
  const done = (words: string) => {
    setSaid(words);
    feed.retry();
    onChoice({ wall: undefined, isEnrolling: false, code: undefined });
  };
  const { count, on, lost, isKnown } = countWalls(rows);
  const hasRemote = isNow && mayControl && rows.length > 0;
  return (
    <div className={styles['page']}>
      {/* Outside the panel: the last wall let go leaves it empty. */}
      <p role="status" className={styles['done']}>
        {said}
      </p>
      <PanelFrame
        heading={t('walls.heading')}
        sub={t('walls.sub')}
        state={panelStateOf(feed, link, rows.length === 0)}
        emptyText={t(isNow ? 'walls.none' : 'walls.noneThen')}
        tools={
          isNow &&
          mayEdit && (
            <button type="button" className={styles['primary']} onClick={() => onChoice({ isEnrolling: true })}>
              {t('walls.enrol.open')}
            </button>
          )
        }
      >
        {!isNow && <p className={styles['quiet']}>{t('walls.past')}</p>}
        {isNow && signals.status === 'lost' && <p className={styles['quiet']}>{t('walls.relayLost')}</p>}
        {isNow && signals.status === 'denied' && <p className={styles['quiet']}>{t('walls.relayDenied')}</p>}
        {isNow && <p className={styles['quiet']}>{t(isKnown ? 'walls.summary' : 'walls.summaryUnknown', { count, on, lost })}</p>}
        {hasRemote && rows.length > 1 && (
          <label className={styles['check']}>
            <input
              type="checkbox"
              checked={remote.chosen.length === rows.length}
              ref={(box) => {
                if (box) box.indeterminate = remote.chosen.length > 0 && remote.chosen.length < rows.length;
              }}
              onChange={({ target }) => remote.chooseAll(target.checked)}
            />
            {t('walls.chooseAll')}
          </label>
        )}
        <ul className={styles['cards']}>
          {rows.map((row) => (
            <WallCard
              key={row.wall.id}
              row={row}
              isChosen={hasRemote && remote.isChosen(row.wall.id)}
              onChoose={hasRemote && rows.length > 1 ? (isPicked) => remote.choose(row.wall.id, isPicked) : null}
              onEdit={isNow && mayEdit ? () => onChoice({ wall: row.wall.id }) : null}
            />
          ))}
        </ul>
      </PanelFrame>
      {hasRemote && <RemoteBar remote={remote} playlists={playlists} lost={lostOf(rows)} />}
      {isNow && mayEdit && choice.isEnrolling && feed.body && (
        <EnrolSheet
          code={choice.code}
          playlists={playlists}
          onDone={(wall) => done(t('walls.enrol.done', { name: wall.name }))}
          onClose={() => onChoice({ isEnrolling: false, code: undefined })}
        />
      )}
      {isNow && mayEdit && choice.wall !== undefined && feed.body && (
        <WallSheet
          key={choice.wall}
          wall={standing.find(({ id }) => id === choice.wall) ?? null}
          playlists={playlists}
          onDone={done}
          onClose={() => onChoice({ wall: undefined })}
        />
      )}
    </div>
  );
};
