import { useTranslation } from 'react-i18next';
import { TASK_VIEWS, type TaskView } from './choice';
import styles from './tasks.module.css';

/** How the tasks are looked at. */
export const ViewTabs = ({ view, onView }: { view: TaskView; onView: (view: TaskView) => void }) => {
  const { t } = useTranslation();
  return (
    <div role="group" aria-label={t('tasks.views')} className={styles['views']}>
      {TASK_VIEWS.map((each) => (
        <button key={each} type="button" aria-pressed={each === view} onClick={() => onView(each)}>
          {t(`tasks.view.${each}`)}
        </button>
      ))}
    </div>
  );
};
