import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Meeting } from '../../../../contract/meetings';
import { ReportHead } from '../../../export/print/ReportHead';
import { dayText } from '../../../lib/dayText';
import { formatDateTime } from '../../../lib/format';
import styles from './minutes.module.css';

const Blank = ({ of, value }: { of: string; value: string }) => (
  <p>
    {of}: {value === '' ? <span className={styles['blank']} aria-hidden="true" /> : <span lang="vi">{value}</span>}
  </p>
);

/** Minutes in the form of Nghị định 30/2020/NĐ-CP: what the Office fills in by hand stays blank. */
export const MinutesDocument = ({ meeting, children }: { meeting: Meeting; children: ReactNode }) => {
  const { t } = useTranslation();
  const { title, startsAt, endsAt, place, chair, secretary, state } = meeting;
  return (
    <article className={styles['sheet']} data-theme="light" aria-label={t('meetings.minutes.label', { title })}>
      <ReportHead />
      <p className={styles['number']}>
        <span>{t('meetings.minutes.number')}</span>
        <i>{t('meetings.minutes.placeDay')}</i>
      </p>
      <h1>{t('meetings.minutes.kind')}</h1>
      <p className={styles['title']} lang="vi">
        {title}
      </p>
      {state !== 'closed' && <p className={styles['draft']}>{t(`meetings.minutes.draft.${state}`)}</p>}
      <div className={styles['lines']}>
        <p>{t('meetings.minutes.begins', { at: formatDateTime(startsAt) })}</p>
        <Blank of={t('meetings.head.place')} value={place} />
        <Blank of={t('meetings.minutes.present')} value="" />
        <Blank of={t('meetings.minutes.absent')} value="" />
        <Blank of={t('meetings.minutes.chair')} value={chair} />
        <Blank of={t('meetings.minutes.secretary')} value={secretary} />
      </div>
      <p className={styles['content']}>{t('meetings.minutes.content', { day: dayText(startsAt) })}</p>
      {children}
      <p className={styles['end']}>
        {t('meetings.minutes.ends', { at: endsAt === null ? t('meetings.minutes.blankTime') : formatDateTime(endsAt) })}
      </p>
      <div className={styles['signatures']}>
        {(['secretary', 'chair'] as const).map((who) => (
          <div key={who}>
            <b>{t(`meetings.minutes.sign.${who}`)}</b>
            <i>{t('meetings.minutes.sign.hint')}</i>
            <span lang="vi">{who === 'chair' ? chair : secretary}</span>
          </div>
        ))}
      </div>
    </article>
  );
};
