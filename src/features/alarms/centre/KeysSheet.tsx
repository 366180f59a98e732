import { useTranslation } from 'react-i18next';
import { Sheet } from '../../../ui/Sheet';
import { useLetterKeys } from './useListKeys';
import styles from './centre.module.css';

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
  const { on, turn } = useLetterKeys();
  return (
    <Sheet middle label={t('alarms.keys.heading')} closeLabel={t('alarms.act.cancel')} onClose={onClose}>
      <dl className={styles['keys']}>
        {KEYS.map(({ keys, word }) => (
          <div key={word}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(`alarms.keys.${word}`)}</dd>
          </div>
        ))}
      </dl>
      <label>
        <input type="checkbox" checked={on} onChange={({ target }) => turn(target.checked)} /> {t('alarms.keys.on')}
      </label>
    </Sheet>
  );
};
