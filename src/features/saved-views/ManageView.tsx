import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { savedViewRemove, savedViewSave } from '../../../contract/commands/savedViewActs';
import type { SavedView } from '../../../contract/feeds/savedViews';
import { sendCommand } from '../../data/command';
import { useOrder } from '../../data/useOrder';
import { isSameView } from './address';
import styles from './savedViews.module.css';
import { ViewForm } from './ViewForm';

interface ManageViewProps {
  view: SavedView;
  here: string;
  onDone: (said: string | null) => void;
}

/** One's own view: its name, its sharing, the page it opens, and away with it, which takes two presses. */
export const ManageView = ({ view, here, onDone }: ManageViewProps) => {
  const { t } = useTranslation();
  const [isSure, setSure] = useState(false);
  const { name, version } = view;
  const moving = useOrder<{ view: SavedView }>(() => onDone(t('savedViews.saved', { name })));
  const removing = useOrder<{ view: string }>(() => onDone(t('savedViews.removed', { name })));
  const failed = moving.failed ?? removing.failed;
  const reason = failed?.problem ? (failed.problem.detail ?? failed.problem.title) : '';
  return (
    <div className={styles['manage']}>
      <h3>{t('savedViews.manage', { name })}</h3>
      <ViewForm key={version} view={view} address={view.address} onDone={(kept) => onDone(t('savedViews.saved', { name: kept }))} />
      {failed && (
        <p role="alert" className={styles['error']}>
          {t('savedViews.failed', { reason })}
        </p>
      )}
      <div className={styles['acts']}>
        {!isSameView(view.address, here) && (
          <button
            type="button"
            disabled={moving.isPending}
            onClick={() =>
              moving.give(() => sendCommand(savedViewSave, { view: view.id, name, address: here, isShared: view.isShared }, version))
            }
          >
            {t('savedViews.toHere')}
          </button>
        )}
        <button
          type="button"
          disabled={removing.isPending}
          onClick={() => (isSure ? removing.give(() => sendCommand(savedViewRemove, { view: view.id }, version)) : setSure(true))}
        >
          {isSure ? t('savedViews.removeSure', { name }) : t('savedViews.remove')}
        </button>
        <button type="button" onClick={() => onDone(null)}>
          {t('savedViews.done')}
        </button>
      </div>
    </div>
  );
};
