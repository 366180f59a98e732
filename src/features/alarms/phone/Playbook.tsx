import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Alarm } from '../../../../contract/alarms';
import { Sheet } from '../../../ui/Sheet';
import styles from './actNow.module.css';

interface PlaybookProps {
  playbook: NonNullable<Alarm['playbook']>;
  page: (path: string, words: ReactNode) => ReactNode;
}

/** What to do about an alarm: the page that says it, or its words in a sheet. */
export const Playbook = ({ playbook, page }: PlaybookProps) => {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const word = t('mobile.act.playbook');
  if ('path' in playbook) return page(playbook.path, word);
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {word}
      </button>
      {isOpen && (
        <Sheet label={t('alarms.sheet.playbook')} closeLabel={t('alarms.sheet.close')} onClose={() => setOpen(false)}>
          <p className={styles['words']} lang="vi">
            {playbook.words}
          </p>
        </Sheet>
      )}
    </>
  );
};
