import { useTranslation } from 'react-i18next';
import { wallRetire, wallSave } from '../../../contract/commands/wallActs';
import { wallBody, type Playlist, type Wall } from '../../../contract/walls';
import { sendCommand } from '../../data/command';
import { AskFirst } from './AskFirst';
import { useSavedForm } from './useSavedForm';
import { WallConflict } from './WallConflict';
import { draftOfWall, readWallDraft } from './wallDraft';
import { WallFailure } from './WallFailure';
import { WallFields } from './WallFields';
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
  const saved = useSavedForm({
    now: wall,
    begun: () => draftOfWall(wall),
    bodyOf: (of: Wall) => wallBody.parse(of),
    draftOf: draftOfWall,
    read: (draft) => readWallDraft(draft, playlists),
    toldOf: (told) => told.wall,
    onDone,
  });
  const { form, draft, put, faults, isTried, order, conflict, isUnchanged } = saved;
  const current = saved.current ?? wall;
  const save = saved.onSave(async (body, expected) => {
    const { wall: after } = await sendCommand(wallSave, { wall: wall.id, body }, expected);
    return t('walls.edit.saved', { name: after.name });
  });
  const retire = () =>
    order.give(async () => {
      const { wall: gone } = await sendCommand(wallRetire, { wall: wall.id }, current.version);
      return t('walls.edit.retired', { name: gone.name });
    });
  return (
    <>
      {conflict && <WallConflict {...conflict} playlists={playlists} />}
      <form ref={form} className={styles['form']} onSubmit={save} noValidate>
        <WallFields draft={draft} faults={isTried ? faults : {}} playlists={playlists} onPut={put} />
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
