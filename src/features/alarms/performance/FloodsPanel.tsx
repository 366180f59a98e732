import { useTranslation } from 'react-i18next';
import { formatDateTime, formatNumber } from '../../../lib/format';
import { spanText } from '../rules/spanText';
import { isUnderWay } from './isUnderWay';
import { OwnPanel } from './OwnPanel';
import type { Told } from './told';
import styles from './performance.module.css';

/** When more came than anybody can take in. */
export const FloodsPanel = ({ told }: { told: Told }) => {
  const { t } = useTranslation();
  const { floods } = told.body;
  const minutes = (from: string, to: string): number => Math.max(60, Math.round((Date.parse(to) - Date.parse(from)) / 60_000) * 60);
  return (
    <OwnPanel
      told={told}
      name="floods"
      isEmpty={floods.length === 0}
      emptyText={t('alarmRules.performance.floods.none')}
      exported={async () => (await import('./listsExport')).floodsExport}
    >
      <div className={styles['room']} role="region" aria-label={t('alarmRules.performance.floods.heading')} tabIndex={0}>
        <table className={styles['table']}>
          <caption className="visually-hidden">{t('alarmRules.performance.floods.heading')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('alarmRules.performance.floods.from')}</th>
              <th scope="col">{t('alarmRules.performance.floods.to')}</th>
              <th scope="col">{t('alarmRules.performance.floods.lasted')}</th>
              <th scope="col" data-numeric>
                {t('alarmRules.performance.floods.count')}
              </th>
            </tr>
          </thead>
          <tbody>
            {floods.map((flood) => {
              const { from, to, count } = flood;
              return (
                <tr key={from}>
                  <th scope="row">{formatDateTime(from)}</th>
                  <td>{isUnderWay(flood, told.body) ? t('alarmRules.performance.floods.underWay') : formatDateTime(to)}</td>
                  <td>{spanText(minutes(from, to), t)}</td>
                  <td data-numeric>{formatNumber(count)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </OwnPanel>
  );
};
