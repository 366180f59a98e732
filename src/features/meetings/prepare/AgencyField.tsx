import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agency } from '../../../../contract/agencies';
import { SearchList } from '../../../ui/SearchList';
import { Sheet } from '../../../ui/Sheet';
import forms from '../forms.module.css';
import styles from './prepare.module.css';

interface AgencyFieldProps {
  agency: string | null;
  /** Those that can be named today. */
  agencies: readonly Agency[];
  nameOf: (id: string) => string;
  onAgency: (agency: string | null) => void;
}

/** The agency of the register that reports on an item. */
export const AgencyField = ({ agency, agencies, nameOf, onAgency }: AgencyFieldProps) => {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={forms['field']}>
      <span>{t('meetings.item.agency')}</span>
      <span className={styles['agency']}>
        <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {agency === null ? t('meetings.item.chooseAgency') : nameOf(agency)}
        </button>
        {agency !== null && (
          <button type="button" aria-label={t('meetings.item.noAgency')} onClick={() => onAgency(null)}>
            ✕
          </button>
        )}
      </span>
      {isOpen && (
        <Sheet side label={t('meetings.item.agency')} closeLabel={t('meetings.close')} onClose={() => setOpen(false)}>
          <SearchList
            label={t('meetings.item.chooseAgency')}
            choices={agencies}
            chosen={agency ?? undefined}
            onChoose={(id) => {
              setOpen(false);
              onAgency(id);
            }}
          />
        </Sheet>
      )}
    </div>
  );
};
