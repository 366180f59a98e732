import { useTranslation } from 'react-i18next';
import { useLetterKeys } from '../../state/letterKeys';
import { KeyList } from '../../ui/KeyList';
import { Sheet } from '../../ui/Sheet';

const KEYS = [
  { keys: ['J', '→'], word: 'next' },
  { keys: ['K', '←'], word: 'previous' },
  { keys: ['F'], word: 'apart' },
  { keys: ['C'], word: 'write' },
  { keys: ['?'], word: 'help' },
] as const;

/** The keys of the room, and whether single letters are keys at all. */
export const RoomKeysSheet = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation();
  const { on, turn } = useLetterKeys();
  return (
    <Sheet middle label={t('room.keys.heading')} closeLabel={t('room.people.close')} onClose={onClose}>
      <KeyList keys={KEYS.map(({ keys, word }) => ({ keys, word: t(`room.keys.${word}`) }))} />
      <label>
        <input type="checkbox" checked={on} onChange={({ target }) => turn(target.checked)} /> {t('room.keys.on')}
      </label>
    </Sheet>
  );
};
