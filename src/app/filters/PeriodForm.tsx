import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { partWord } from '../../lib/periodWords';
import styles from './forms.module.css';

const PARTS = ['', 'H1', 'H2', 'Q1', 'Q2', 'Q3', 'Q4', ...Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0'))];
/** Plans reach five years ahead; nothing of the province in its present units is older than 2020. */
const FIRST_YEAR = 2020;
const AHEAD = 5;

interface PeriodFormProps {
  period: string | undefined;
  onChoose: (period: string | undefined) => void;
}

/** Asks for a year and, if wanted, a part of it. */
export const PeriodForm = ({ period, onChoose }: PeriodFormProps) => {
  const { t } = useTranslation();
  const id = useId();
  const [now] = useState(() => new Date().getFullYear());
  const [year, setYear] = useState(period?.slice(0, 4) ?? String(now));
  const [part, setPart] = useState(period?.slice(5) ?? '');
  const range = Array.from({ length: now + AHEAD - FIRST_YEAR + 1 }, (_, index) => String(now + AHEAD - index));
  const years = range.includes(year) ? range : [...range, year];
  const parts = PARTS.includes(part) ? PARTS : [...PARTS, part];
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        onChoose(part === '' ? year : `${year}-${part}`);
      }}
    >
      <label htmlFor={`${id}-year`}>{t('filter.year')}</label>
      <select id={`${id}-year`} autoFocus value={year} onChange={(event) => setYear(event.target.value)}>
        {years.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </select>
      <label htmlFor={`${id}-part`}>{t('filter.part')}</label>
      <select id={`${id}-part`} value={part} onChange={(event) => setPart(event.target.value)}>
        {parts.map((each) => (
          <option key={each} value={each}>
            {partWord(each, t)}
          </option>
        ))}
      </select>
      <div className={styles['actions']}>
        <button type="submit" className={styles['primary']}>
          {t('filter.apply')}
        </button>
        {period !== undefined && (
          <button type="button" onClick={() => onChoose(undefined)}>
            {t('filter.clear')}
          </button>
        )}
      </div>
    </form>
  );
};
