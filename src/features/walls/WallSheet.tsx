import { useTranslation } from 'react-i18next';
import type { Playlist, Wall } from '../../../contract/walls';
import { Sheet } from '../../ui/Sheet';
import { WallEditor } from './WallEditor';

interface WallSheetProps {
  /** Null: there is none of this id any more. */
  wall: Wall | null;
  playlists: readonly Playlist[];
  onDone: (said: string) => void;
  onClose: () => void;
}

/** One wall in a form at the side; of one that is gone it says so. */
export const WallSheet = ({ wall, playlists, onDone, onClose }: WallSheetProps) => {
  const { t } = useTranslation();
  return (
    <Sheet
      label={wall ? t('walls.edit.heading', { name: wall.name }) : t('walls.heading')}
      closeLabel={t('walls.enrol.close')}
      side
      onClose={onClose}
    >
      {wall ? <WallEditor wall={wall} playlists={playlists} onDone={onDone} /> : <p role="alert">{t('walls.edit.gone')}</p>}
    </Sheet>
  );
};
