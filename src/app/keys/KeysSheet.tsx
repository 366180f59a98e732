import { useTranslation } from 'react-i18next';
import { useMaySee } from '../../data/sessionState';
import { useLetterKeys } from '../../state/letterKeys';
import { KeyList } from '../../ui/KeyList';
import { Sheet } from '../../ui/Sheet';
import { NAVIGATION } from '../navigationEntries';
import { PAGE_KEYS } from './pageKeys';
import styles from './keysSheet.module.css';

/** Every key that holds everywhere, and whether single letters are keys at all. */
export const KeysSheet = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation();
  const { on, turn } = useLetterKeys();
  const maySee = useMaySee();
  const letterOf = new Map(Object.entries(PAGE_KEYS).map(([letter, path]) => [path, letter.toUpperCase()]));
  const pages = NAVIGATION.filter(({ scope }) => maySee(scope)).flatMap(({ path, label }) => {
    const letter = letterOf.get(path);
    return letter === undefined ? [] : [{ keys: ['G', letter], word: t(label) }];
  });
  return (
    <Sheet side label={t('keys.heading')} closeLabel={t('keys.close')} onClose={onClose}>
      <div className={styles['sheet']}>
        <h3>{t('keys.everywhere')}</h3>
        <KeyList
          keys={[
            { keys: ['Ctrl', 'K'], word: t('keys.find') },
            { keys: ['/'], word: t('keys.find') },
            { keys: ['B'], word: t('keys.views') },
            { keys: ['Ctrl', 'P'], word: t('keys.print') },
            { keys: ['Esc'], word: t('keys.escape') },
            { keys: ['?'], word: t('keys.help') },
          ]}
        />
        <h3>{t('keys.pages')}</h3>
        <KeyList keys={pages} />
        <p className={styles['note']}>{t('keys.own')}</p>
        <label>
          <input type="checkbox" checked={on} onChange={({ target }) => turn(target.checked)} /> {t('keys.on')}
        </label>
      </div>
    </Sheet>
  );
};
