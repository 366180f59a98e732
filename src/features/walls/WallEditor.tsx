import { useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { wallRetire, wallSave } from '../../../contract/commands/wallActs';
import type { Playlist, Wall } from '../../../contract/walls';
import { sendCommand } from '../../data/command';
import { AskFirst } from './AskFirst';
import { focusField } from './focusField';
import { useWallOrder } from './useWallOrder';
import { WallConflict } from './WallConflict';
import { draftOfWall, readWallDraft } from './wallDraft';
import { WallFailure } from './WallFailure';
import { WallFields } from './WallFields';
import { WALL_KEYS } from './wallChanges';
import styles from './walls.module.css';

interface WallEditorProps {
  /** As it is now. */
  wall: Wall;
  playlists: readonly Playlist[];
  onDone: (said: string) => void;
}

/** The form of a wall; what others saved meanwhile is put before the person, who chooses. */
export const WallEditor = ({ wall, playlists, onDone }: WallEditorProps) => {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  // What the form was made from: a version made meanwhile is not written over.
  const [base, setBase] = useState(wall);
  const [draft, setDraft] = useState(() => draftOfWall(wall));
  const [isTried, setTried] = useState(false);
  const order = useWallOrder<string>(onDone);
  const { body, faults } = readWallDraft(draft, playlists);
  const told = order.failed?.current.wall;
  const current = told && told.version > wall.version ? told : wall;
  const conflict = current.version > base.version ? current : null;
  const isUnchanged = body !== null && WALL_KEYS.every((key) => body[key] === base[key]);
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const [first] = Object.keys(faults);
    if (first !== undefined) return focusField(form.current, first);
    if (!body || conflict || isUnchanged) return;
    order.give(async () => {
      const { wall: saved } = await sendCommand(wallSave, { wall: wall.id, body }, base.version);
      return t('walls.edit.saved', { name: saved.name });
    });
  };
  const retire = () =>
    order.give(async () => {
      const { wall: gone } = await sendCommand(wallRetire, { wall: wall.id }, current.version);
      return t('walls.edit.retired', { name: gone.name });
    });
  return (
    <>
      {conflict && (
        <WallConflict
          base={base}
          mine={body}
          current={conflict}
          playlists={playlists}
          onResolve={(next) => {
            setBase(conflict);
            if (next) setDraft(draftOfWall(next));
            order.clear();
          }}
        />
      )}
      <form ref={form} className={styles['form']} onSubmit={save} noValidate>
        <WallFields
          draft={draft}
          faults={isTried ? faults : {}}
          playlists={playlists}
          onPut={(change) => setDraft({ ...draft, ...change })}
        />
        {!conflict && <WallFailure failed={order.failed} />}
        {isUnchanged && isTried && <p className={styles['quiet']}>{t('walls.form.unchanged')}</p>}
        <div className={styles['buttons']}>
          <button type="submit" className={styles['primary']} aria-disabled={order.isPending || conflict !== null || isUnchanged}>
            {t(order.isPending ? 'walls.form.pending' : 'walls.form.save')}
          </button>
        </div>
      </form>
      <AskFirst
        open={t('walls.edit.retire')}
        question={t('walls.edit.retireAsk', { name: current.name })}
        yes={t('walls.edit.retireYes')}
        no={t('walls.edit.no')}
        isPending={order.isPending}
        onYes={retire}
      />
    </>
  );
};
