import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { savedViews } from '../../../../contract/feeds/savedViews';
import { useFeed } from '../../../data/useFeed';
import { SearchList } from '../../../ui/SearchList';
import { Sheet } from '../../../ui/Sheet';
import { pageName } from '../pageName';
import type { Page } from '../slots';
import { readPasted, type BoundPage } from './readPasted';
import forms from '../forms.module.css';
import styles from './prepare.module.css';

interface PageFieldProps {
  address: string | null;
  pages: readonly Page[];
  onPage: (page: BoundPage | null) => void;
}
const none = {};

/** Pages of the navigation, then the views that were kept. */
const PageList = ({ pages, onChoose }: { pages: readonly Page[]; onChoose: (address: string) => void }) => {
  const { t } = useTranslation();
  const { body } = useFeed(savedViews, none, null);
  const kept = (body?.views ?? []).map(({ name, address }) => ({ id: address, name, note: t('meetings.page.kept') }));
  const known = new Set(pages.map(({ path }) => path));
  const choices = [...pages.map(({ path, name }) => ({ id: path, name })), ...kept.filter(({ id }) => !known.has(id))];
  return <SearchList label={t('meetings.page.search')} choices={choices} chosen={undefined} onChoose={onChoose} />;
};

/** The page whose figures an item shows: pasted as an address, or chosen from the navigation and what was kept. */
export const PageField = ({ address, pages, onPage }: PageFieldProps) => {
  const { t } = useTranslation();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const read = typed.trim() === '' ? null : readPasted(typed, location.origin);
  const fault = read && 'fault' in read ? read.fault : null;
  const take = (text: string) => {
    const pasted = readPasted(text, location.origin);
    if (!('page' in pasted)) return setTyped(text);
    onPage(pasted.page);
    setTyped('');
  };
  return (
    <div className={forms['field']} role="group" aria-label={t('meetings.page.label')}>
      <label htmlFor={id}>{t('meetings.page.label')}</label>
      {address !== null && (
        <span className={styles['bound']}>
          <span>
            <strong>{pageName(address, pages)}</strong> <small translate="no">{address}</small>
          </span>
          <button type="button" onClick={() => onPage(null)}>
            {t('meetings.page.remove')}
          </button>
        </span>
      )}
      <span className={styles['paste']}>
        <input
          id={id}
          inputMode="url"
          autoComplete="off"
          placeholder={t(address === null ? 'meetings.page.paste' : 'meetings.page.pasteOther')}
          value={typed}
          aria-invalid={fault !== null}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => setTyped(target.value)}
          onPaste={(event) => {
            event.preventDefault();
            take(event.clipboardData.getData('text'));
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            take(typed);
          }}
        />
        {typed.trim() !== '' && (
          <button type="button" aria-disabled={fault !== null} onClick={() => take(typed)}>
            {t('meetings.page.take')}
          </button>
        )}
        <button type="button" onClick={() => setOpen(true)}>
          {t('meetings.page.choose')}
        </button>
      </span>
      <small id={`${id}-hint`} role="status">
        {fault !== null ? t(`meetings.page.fault.${fault}`) : address === null && t('meetings.page.hint')}
      </small>
      {isOpen && (
        <Sheet side label={t('meetings.page.choose')} closeLabel={t('meetings.close')} onClose={() => setOpen(false)}>
          <PageList
            pages={pages}
            onChoose={(chosen) => {
              setOpen(false);
              take(chosen);
            }}
          />
        </Sheet>
      )}
    </div>
  );
};
