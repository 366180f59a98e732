import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { savedViewSave } from '../../../contract/commands/savedViewActs';
import type { SavedView } from '../../../contract/feeds/savedViews';
import { sendCommand } from '../../data/command';
import { useOrder } from '../../data/useOrder';
import styles from './savedViews.module.css';

interface ViewFormProps {
  /** Null: a new one. */
  view: SavedView | null;
  /** What is kept: the open page of a new one, its own of one that is changed. */
  address: string;
  onDone: (name: string) => void;
}

/** Name and sharing of a view; a name that is missing is told in words. */
export const ViewForm = ({ view, address, onDone }: ViewFormProps) => {
  const { t } = useTranslation();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(view?.name ?? '');
  const [isShared, setShared] = useState(view?.isShared ?? false);
  const [isMissing, setMissing] = useState(false);
  const { isPending, failed, give } = useOrder<{ view: SavedView }>(({ view: kept }) => {
    if (view === null) setName('');
    onDone(kept.name);
  });
  const reason = failed?.problem ? (failed.problem.detail ?? failed.problem.title) : '';
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(name.trim() === '');
        if (name.trim() === '') return field.current?.focus();
        give(() => sendCommand(savedViewSave, { view: view?.id ?? null, name: name.trim(), address, isShared }, view?.version ?? 0));
      }}
    >
      <label htmlFor={id}>{t('savedViews.name')}</label>
      <input
        ref={field}
        id={id}
        value={name}
        maxLength={100}
        autoComplete="off"
        aria-invalid={isMissing}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => setName(target.value)}
      />
      <p id={`${id}-hint`} className={isMissing || failed ? styles['error'] : styles['hint']} aria-live="polite">
        {isMissing ? t('savedViews.nameNeeded') : failed ? t('savedViews.failed', { reason }) : t('savedViews.keepHint')}
      </p>
      <label className={styles['check']}>
        <input type="checkbox" checked={isShared} onChange={({ target }) => setShared(target.checked)} /> {t('savedViews.share')}
      </label>
      <button type="submit" disabled={isPending}>
        {isPending ? t('savedViews.saving') : t('savedViews.save')}
      </button>
    </form>
  );
};
