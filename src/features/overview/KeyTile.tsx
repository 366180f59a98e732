import { useTranslation } from 'react-i18next';
import { Sparkline } from '../../charts/sparkline/Sparkline';
import { ExportButton } from '../../export/ExportButton';
import { Age } from '../../ui/Age';
import { Figure } from '../../ui/Figure';
import { simulatedText } from '../../ui/simulatedWords';
import { Judgement } from './Judgement';
import type { KeyIndicator } from './keyIndicators';
import { useKeyFigure } from './useKeyFigure';
import { denominatorText, periodText, spanText, untilText, valueText } from './wording';
import styles from './keyTile.module.css';

interface KeyTileProps {
  indicator: KeyIndicator;
  asOf: string | null;
}

/** A key figure at a desk: its value opens its passport, what it is of is named, and how it stands is said in a word with its shape. */
export const KeyTile = ({ indicator, asOf }: KeyTileProps) => {
  const { t } = useTranslation();
  const { body, figure, state, revision = 0 } = useKeyFigure(indicator, asOf);
  const name = t(`overview.names.${indicator.id}`);
  if (!figure)
    return (
      <article className={styles['tile']} aria-label={name} data-state={state.kind}>
        <h2>{name}</h2>
        <p className={styles['none']}>
          {state.kind === 'loading'
            ? t('panel.loading')
            : state.kind === 'error'
              ? (state.problem?.title ?? t('panel.failed'))
              : t(asOf === null ? 'panel.empty' : 'panel.emptyThen')}
        </p>
        {state.kind === 'error' && (
          <button type="button" onClick={state.retry}>
            {t('panel.retry')}
          </button>
        )}
      </article>
    );
  const { unit, provisional, passport, spark, simulatedWithSpark: simulated } = figure;
  return (
    <article className={styles['tile']} aria-label={name} data-state={state.kind}>
      <div className={styles['head']}>
        <h2>{name}</h2>
        {body && (
          <ExportButton
            of={async () => (await import('./toExport')).toSeriesExport(body, { title: name, asOf, revision, forecast: null }, t)}
          />
        )}
      </div>
      <div className={styles['row']}>
        <div className={styles['value']}>
          <Figure
            id={`overview:${indicator.id}`}
            size="tile"
            text={valueText(figure.value, unit)}
            passport={passport}
            stale={state.kind === 'stale'}
            markSimulated={false}
          />
        </div>
        <Sparkline
          label={name}
          unit={unit}
          period={spanText(spark[0]?.key ?? figure.period, figure, t)}
          points={spark.map((point) => ({ ...point, label: periodText(point.key, t) }))}
          provisional={provisional}
          simulated={simulated}
        />
      </div>
      <p className={styles['of']}>{denominatorText(figure, t(`overview.wholes.${indicator.id}`), t)}</p>
      <Judgement figure={figure} />
      <p className={styles['foot']}>
        <span>{[untilText(figure, t), ...(provisional ? [t('overview.provisional')] : [])].join(' · ')}</span>
        {simulated && <small className={styles['mark']}>{simulatedText(simulated, t)}</small>}
      </p>
      {state.kind === 'stale' && (
        <p className={styles['stale']}>
          <span aria-hidden="true">◔</span> <Age at={state.at} template={(age) => t('overview.staleFor', { age })} />
        </p>
      )}
    </article>
  );
};
