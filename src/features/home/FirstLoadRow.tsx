import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime, formatNumber } from '../../lib/format';
import type { FirstLoad } from './firstLoad';
import { Go } from './Go';
import styles from './home.module.css';

/** The first load of data, in one line, with a way to each of its sets. */
export const FirstLoadRow = ({ load }: { load: FirstLoad }) => {
  const { t } = useTranslation();
  const { at, sets, indicators, figures, tasks, documents, sources, hasBoundaries } = load;
  const parts = [
    ...(sets.length === 0
      ? []
      : [t('home.first.sets', { sets: formatNumber(sets.length), indicators: formatNumber(indicators), figures: formatNumber(figures) })]),
    ...(tasks === 0 ? [] : [t('home.first.tasks', { tasks: formatNumber(tasks), documents: formatNumber(documents) })]),
    ...(hasBoundaries ? [t('home.first.boundaries')] : []),
    ...(sources === 0 ? [] : [t('home.first.sources', { sources: formatNumber(sources) })]),
  ];
  return (
    <div className={styles['row']} data-change="first-load">
      <p>{t('home.first.line', { what: parts.join('; '), at: formatDateTime(at) })}</p>
      <p>
        {sets.map(({ id, name, provenance }, index) => (
          <Fragment key={id}>
            {index > 0 && ' · '}
            <Go place={{ kind: 'set', set: id }}>{name}</Go>
            {/* Some say so in their own names. */}
            {provenance === 'simulated' && !name.includes(t('simulated')) && ` (${t('simulated')})`}
          </Fragment>
        ))}
      </p>
    </div>
  );
};
