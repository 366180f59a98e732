import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../../contract/feeds/index';
import { useFeed } from '../../data/useFeed';
import { Figure } from '../../ui/Figure';
import { endText, errorText, lackText } from './forecastWords';
import styles from './forecast.module.css';

interface ForecastLineProps {
  set: string;
  indicator: string;
  asOf: string | null;
}

/** How the year is expected to end, in one sentence: value with passport, interval, error of the backtest and the method's name. */
export const ForecastLine = ({ set, indicator, asOf }: ForecastLineProps) => {
  const { t } = useTranslation();
  const params = useMemo(() => ({ set, indicator }), [set, indicator]);
  const { body, status, problem, retry } = useFeed(FEEDS.forecast, params, asOf);
  if (!body)
    return status === 'error' ? (
      <p className={styles['line']} role="alert">
        {problem?.title ?? t('forecast.failed')}. {problem?.detail}{' '}
        <button type="button" onClick={retry}>
          {t('panel.retry')}
        </button>
      </p>
    ) : (
      <p className={styles['line']} role="status">
        {t('forecast.loading')}
      </p>
    );
  if (body.lack) return <p className={styles['line']}>{lackText(body.lack, t)}</p>;
  const { forecast } = body;
  const unit = body.indicator?.unit ?? '';
  const end = forecast && endText(forecast, unit, t);
  if (!forecast || !end) return null;
  return (
    <p className={styles['line']} data-forecast={forecast.method} title={t('forecast.hint', { origins: forecast.backtest.origins })}>
      {t('forecast.sentence', { year: forecast.year })}{' '}
      <b>
        <Figure id={`forecast:${set}:${indicator}`} text={end.value} passport={forecast.passport} markSimulated={false} />
      </b>{' '}
      {end.interval}, {errorText(forecast, unit, t)}, {t('forecast.method', { method: t(`forecast.methods.${forecast.method}`) })}.
      {forecast.passport.provenance === 'simulated' && <i> {t('simulated')}</i>}
    </p>
  );
};
