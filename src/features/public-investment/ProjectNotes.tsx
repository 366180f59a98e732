import { useTranslation } from 'react-i18next';
import { PanelFrame } from '../../ui/PanelFrame';
import { StatusWord } from '../../ui/StatusWord';
import type { ProjectShared } from './projectShared';
import { dayText } from '../../lib/dayText';
import styles from './notes.module.css';

/** What held the project up, and the documents that it rests on. */
export const ProjectNotes = ({ body, state }: ProjectShared) => {
  const { t } = useTranslation();
  return (
    <>
      <PanelFrame heading={t('investment.project.obstacles')} sub={t('investment.project.obstaclesSub')} state={state}>
        {body.obstacles.length === 0 ? (
          <p className={styles['none']}>{t('investment.project.noObstacles')}</p>
        ) : (
          <ol className={styles['notes']}>
            {body.obstacles.map(({ text, since, until }) => (
              <li key={`${since} ${text}`}>
                <span lang="vi">{text}</span>
                <small>
                  {until === null
                    ? t('investment.project.since', { day: dayText(since) })
                    : t('investment.project.sinceUntil', { day: dayText(since), until: dayText(until) })}
                </small>
                {until === null && <StatusWord tone="high">{t('investment.project.open')}</StatusWord>}
              </li>
            ))}
          </ol>
        )}
      </PanelFrame>
      <PanelFrame heading={t('investment.project.documents')} sub={t('investment.project.documentsSub')} state={state}>
        {body.documents.length === 0 ? (
          <p className={styles['none']}>{t('investment.project.noDocuments')}</p>
        ) : (
          <ul className={styles['notes']}>
            {body.documents.map(({ number, title, date }) => (
              <li key={`${number} ${title}`} lang="vi">
                <span>
                  <strong>{number}</strong> {title}
                </span>
                {date !== null && <small>{dayText(date)}</small>}
              </li>
            ))}
          </ul>
        )}
      </PanelFrame>
    </>
  );
};
