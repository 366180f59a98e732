import { useTranslation } from 'react-i18next';
import { LetterKeySheet } from '../../../ui/LetterKeySheet';
import { useLetterKeys } from '../../../state/letterKeys';

const KEYS = [
  { keys: ['J', '↓'], word: 'next' },
  { keys: ['K', '↑'], word: 'previous' },
  { keys: ['Enter'], word: 'open' },
  { keys: ['T'], word: 'acknowledge' },
  { keys: ['H'], word: 'shelve' },
  { keys: ['X'], word: 'choose' },
  { keys: ['N'], word: 'newest' },
  { keys: ['?'], word: 'help' },
] as const;

/** The keys of the alarm centre, and whether single letters are keys at all. */
export const KeysSheet = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation();
  return (
    <LetterKeySheet
      label={t('alarms.keys.heading')}
      closeLabel={t('alarms.act.cancel')}
      keys={KEYS.map(({ keys, word }) => ({ keys, word: t(`alarms.keys.${word}`) }))}
      switchWord={t('alarms.keys.on')}
      {...useLetterKeys()}
      onClose={onClose}
    />
  );
};
