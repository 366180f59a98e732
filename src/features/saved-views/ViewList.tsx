import { useTranslation } from 'react-i18next';
import type { SavedView } from '../../../contract/feeds/savedViews';
import { isSameView } from './address';
import styles from './savedViews.module.css';

interface ViewListProps {
  views: readonly SavedView[];
  /** The address that is open. */
  here: string;
  onGo: (address: string) => void;
  /** Given for one's own. */
  onManage?: (view: SavedView) => void;
}

/** Kept views, each a link of its own, so that it can be opened in another tab. */
export const ViewList = ({ views, here, onGo, onManage }: ViewListProps) => {
  const { t } = useTranslation();
  return (
    <ul className={styles['list']}>
      {views.map((view) => {
        const isHere = isSameView(view.address, here);
        return (
          <li key={view.id}>
            <a
              href={view.address}
              aria-current={isHere ? 'page' : undefined}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
                event.preventDefault();
                onGo(view.address);
              }}
            >
              {view.name}
              {isHere && <small> · {t('savedViews.current')}</small>}
              {!view.isOwn && <small> · {t('savedViews.sharedBy', { name: view.by })}</small>}
              {view.isOwn && view.isShared && <small> · {t('savedViews.shared')}</small>}
            </a>
            {onManage && (
              <button type="button" aria-label={t('savedViews.manage', { name: view.name })} onClick={() => onManage(view)}>
                <span aria-hidden="true">⋯</span>
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
};
