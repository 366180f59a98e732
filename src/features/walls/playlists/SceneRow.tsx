import type { PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { WALL_SCENES } from '../../../../contract/rules/wallScenes';
import { Field } from '../../../ui/Field';
import { sceneTitle } from '../sceneTitle';
import { addressOf, sceneOf, takesStation, type PlaylistFaults, type SceneDraft } from './playlistDraft';
import { ScheduleFields } from './ScheduleFields';
import styles from './scene.module.css';

interface SceneRowProps {
  scene: SceneDraft;
  /** Its place, from 0, and of how many. */
  index: number;
  of: number;
  faults: PlaylistFaults;
  isDragged: boolean;
  onPut: (change: Partial<SceneDraft>) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
  onGrab: (event: PointerEvent<HTMLElement>) => void;
}

/** One scene of a playlist, being edited: which, for how long, when, and its place, by keys and by pointer. */
export const SceneRow = ({ scene, index, of, faults, isDragged, onPut, onMove, onRemove, onGrab }: SceneRowProps) => {
  const { t } = useTranslation();
  const { id } = scene;
  const n = index + 1;
  const address = addressOf(scene);
  const title = sceneTitle(address, t);
  const named = { n, scene: title };
  const faultOf = (field: string) => {
    const fault = faults[`${field}:${id}`];
    return fault && t(`walls.playlists.fault.${fault}`);
  };
  const isGone = sceneOf(scene.scene) === null;
  return (
    <li
      className={styles['scene']}
      data-scene={id}
      data-dragged={isDragged}
      data-hidden={scene.isPaused}
      aria-label={t('walls.playlists.scene', { n })}
    >
      <div className={styles['place']}>
        <span className={styles['handle']} title={t('walls.playlists.drag', named)} aria-hidden="true" onPointerDown={onGrab}>
          ⠿
        </span>
        <strong>{n}</strong>
        <button
          type="button"
          data-move="up"
          aria-label={t('walls.playlists.up', named)}
          disabled={index === 0}
          onClick={() => onMove(index - 1)}
        >
          ↑
        </button>
        <button
          type="button"
          data-move="down"
          aria-label={t('walls.playlists.down', named)}
          disabled={index === of - 1}
          onClick={() => onMove(index + 1)}
        >
          ↓
        </button>
      </div>
      <div className={styles['what']}>
        <Field
          field={`scene:${id}`}
          label={t('walls.playlists.which')}
          hint={isGone ? t('walls.playlists.gone') : undefined}
          fault={undefined}
        >
          {(control) => (
            <select {...control} value={scene.scene} onChange={({ target }) => onPut({ scene: target.value, station: '' })}>
              {isGone && <option value={scene.scene}>{title}</option>}
              {WALL_SCENES.map((each) => (
                <option key={each.id} value={each.id}>
                  {t(`wall.scenes.${each.id}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {takesStation(scene.scene) && (
          <Field field={`station:${id}`} label={t('walls.playlists.station')} fault={faultOf('station')}>
            {(control) => (
              <input
                {...control}
                placeholder={t('walls.playlists.everyStation')}
                value={scene.station}
                maxLength={60}
                onChange={({ target }) => onPut({ station: target.value })}
              />
            )}
          </Field>
        )}
        <Field field={`dwell:${id}`} label={t('walls.playlists.dwell')} fault={faultOf('dwell')}>
          {(control) => (
            <input
              {...control}
              inputMode="numeric"
              maxLength={4}
              value={scene.dwell}
              onChange={({ target }) => onPut({ dwell: target.value })}
            />
          )}
        </Field>
      </div>
      <ScheduleFields n={n} id={id} schedule={scene.schedule} faults={faults} onPut={(schedule) => onPut({ schedule })} />
      <div className={styles['acts']}>
        <label className={styles['check']}>
          <input
            type="checkbox"
            aria-label={t('walls.playlists.pausedOf', named)}
            checked={scene.isPaused}
            onChange={({ target }) => onPut({ isPaused: target.checked })}
          />
          {t('walls.playlists.paused')}
        </label>
        {!isGone && (
          <a href={address} target="_blank" rel="noreferrer" aria-label={t('walls.playlists.previewOf', { scene: title })}>
            {t('walls.playlists.preview')}
          </a>
        )}
        <button type="button" aria-label={t('walls.playlists.remove', named)} onClick={onRemove}>
          ✕
        </button>
      </div>
    </li>
  );
};
