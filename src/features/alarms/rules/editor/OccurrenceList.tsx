import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime, formatMeasured, formatNumber, formatWithUnit } from '../../../../lib/format';
import { readableUnit } from '../../../../lib/readableUnit';
import { spanText } from '../spanText';
import type { Preview } from './previewModel';
import styles from './preview.module.css';

const FEW = 10;
type Occurrence = Preview['occurrences'][number];

const amount = (value: number | null, unit: string | null): string =>
  value === null ? '–' : formatWithUnit(formatMeasured(value), readableUnit(unit ?? ''));

/** When and on what the draft would have been raised, the newest first. */
export const OccurrenceList = ({ occurrences, total }: { occurrences: readonly Occurrence[]; total: number }) => {
  const { t } = useTranslation();
  const [count, setCount] = useState(FEW);
  if (occurrences.length === 0) return null;
  const shown = occurrences.slice(0, count);
  const lasted = ({ activeAt, clearedAt }: Occurrence): string => {
    if (clearedAt === null) return t('alarmRules.form.dry.ongoing');
    const seconds = Math.max(0, (Date.parse(clearedAt) - Date.parse(activeAt)) / 1_000);
    // Of hours and days the seconds say nothing.
    return spanText(seconds >= 60 ? Math.round(seconds / 60) * 60 : seconds, t);
  };
  return (
    <div className={styles['list']} role="region" aria-label={t('alarmRules.form.dry.list')} tabIndex={0}>
      <table>
        <caption>
          {t('alarmRules.form.dry.list')}
          {shown.length < total && (
            <small> · {t('alarmRules.form.dry.listSome', { shown: formatNumber(shown.length), total: formatNumber(total) })}</small>
          )}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('alarmRules.form.dry.subject')}</th>
            <th scope="col">{t('alarmRules.form.dry.since')}</th>
            <th scope="col">{t('alarmRules.form.dry.lasted')}</th>
            <th scope="col" data-numeric>
              {t('alarmRules.form.dry.worst')}
            </th>
            <th scope="col" data-numeric>
              {t('alarmRules.form.dry.limit')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((each) => (
            <tr key={`${each.subject.key} ${each.activeAt}`}>
              <th scope="row">
                <span lang="vi">{each.subject.name}</span>
                {each.subject.simulated && <small> {t('simulated')}</small>}
              </th>
              <td>{formatDateTime(each.activeAt)}</td>
              <td>
                {lasted(each)}
                {each.returns > 0 && <small> · {t('alarmRules.form.dry.returned', { times: formatNumber(each.returns) })}</small>}
              </td>
              <td data-numeric>{amount(each.worst, each.unit)}</td>
              <td data-numeric>{amount(each.limit, each.unit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {count < occurrences.length && (
        <button type="button" onClick={() => setCount(count + 40)}>
          {t('alarmRules.form.dry.more')}
        </button>
      )}
    </div>
  );
};
