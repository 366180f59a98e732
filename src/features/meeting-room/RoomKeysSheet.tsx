import { useTranslation } from 'react-i18next';
import { useLetterKeys } from '../../state/letterKeys';
import { LetterKeySheet } from '../../ui/LetterKeySheet';

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
  return (
    <LetterKeySheet
      label={t('room.keys.heading')}
      closeLabel={t('room.people.close')}
      keys={KEYS.map(({ keys, word }) => ({ keys, word: t(`room.keys.${word}`) }))}
      switchWord={t('room.keys.on')}
      {...useLetterKeys()}
      onClose={onClose}
    />
  );
};
