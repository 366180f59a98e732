import { useTranslation } from 'react-i18next';
import { SPLIT_SOURCE } from '../../../../contract/rules/alarms/targets';
import { formatNumber } from '../../../lib/format';
import { percentText } from '../../../lib/moneyText';
import { BulletBar } from '../../../ui/BulletBar';
import { StatusWord } from '../../../ui/StatusWord';
import { sourceText } from './figureText';
import { splitRows } from './judged';
import { OwnPanel } from './OwnPanel';
import type { Told } from './told';
import styles from './performance.module.css';

/** How what was announced is spread over the priorities, against about 5, 15 and 80 %. */
export const SplitPanel = ({ told }: { told: Told }) => {
  const { t } = useTranslation();
  const rows = splitRows(told.body);
  const [highest] = rows;
  const top = highest?.share ?? 0;
  return (
    <OwnPanel
      told={told}
      name="split"
      isEmpty={told.body.announced === 0}
      emptyText={t('alarmRules.performance.most.none')}
      exported={async () => (await import('./performanceExport')).splitExport}
    >
      {highest && (
        <p className={styles['sentence']}>
          {t(top > highest.about ? 'alarmRules.performance.split.top' : 'alarmRules.performance.split.fine', {
            share: percentText(top),
            about: highest.about,
          })}
        </p>
      )}
      <table className={styles['table']}>
        <caption className="visually-hidden">{t('alarmRules.performance.split.heading')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('alarmRules.performance.split.group')}</th>
            <th scope="col" data-numeric>
              {t('alarmRules.performance.split.count')}
            </th>
            <th scope="col">{t('alarmRules.performance.split.share')}</th>
            <th scope="col">{t('alarmRules.performance.split.about')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ priorities, count, share, about }) => (
            <tr key={about}>
              <th scope="row" className={styles['priorities']}>
                {priorities.map((priority) => (
                  <StatusWord key={priority} tone={priority}>
                    {t(`alarmRules.priority.${priority}`)}
                  </StatusWord>
                ))}
              </th>
              <td data-numeric>{formatNumber(count)}</td>
              <td>
                {share === null ? (
                  '–'
                ) : (
                  <span className={styles['bar']}>
                    <BulletBar
                      value={share}
                      low={about}
                      max={100}
                      label={t('alarmRules.performance.split.bar', { share: percentText(share), about })}
                    />
                    <strong>{percentText(share)}</strong>
                  </span>
                )}
              </td>
              <td>{t('alarmRules.performance.split.aboutValue', { about })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles['note']}>{t('alarmRules.performance.split.source', { source: sourceText(SPLIT_SOURCE, t) })}</p>
    </OwnPanel>
  );
};
