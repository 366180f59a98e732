import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../../contract/feeds/index';
import { useFeed } from '../../data/useFeed';
import { Figure } from '../../ui/Figure';
import { simulatedText } from '../../ui/simulatedWords';
import { endText, errorText, lackText, planText, promiseText, sentenceSimulated } from './forecastWords';
import styles from './forecast.module.css';

interface ForecastLineProps {
  set: string;
  indicator: string;
  /** Code of an area; left out: of the whole. */
  area?: string | undefined;
  asOf: string | null;
}

/** How the year is expected to end, in one sentence: value with passport, interval, what is missing to plan and promise, error of the backtest and the method's name. */
export const ForecastLine = ({ set, indicator, area, asOf }: ForecastLineProps) => {
  const { t } = useTranslation();
  const params = useMemo(() => ({ set, indicator, ...(area === undefined ? {} : { area }) }), [set, indicator, area]);
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
  const gaps = [planText(forecast, t), promiseText(forecast, unit, t)].filter((each) => each !== null);
  const simulated = sentenceSimulated(forecast);
  return (
    <p className={styles['line']} data-forecast={forecast.method} title={t('forecast.hint', { origins: forecast.backtest.origins })}>
      {t('forecast.sentence', { year: forecast.year })} {forecast.plan && t('forecast.ofPlan')}{' '}
      <b>
        <Figure
          id={`forecast:${set}:${indicator}${area === undefined ? '' : `:${area}`}`}
          text={end.value}
          passport={forecast.passport}
          markSimulated={false}
        />
      </b>{' '}
      {forecast.plan && <b>{t('forecast.plan')} </b>}
      {[end.interval, ...gaps.map((gap) => `, ${gap}`)].join('')}. {errorText(forecast, unit, t)},{' '}
      {t('forecast.method', { method: t(`forecast.methods.${forecast.method}`) })}.{simulated && <i> {simulatedText(simulated, t)}</i>}
    </p>
  );
};
