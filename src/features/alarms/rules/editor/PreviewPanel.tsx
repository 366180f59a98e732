import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlarmRuleBody } from '../../../../../contract/alarms';
import { simulatedOf } from '../../../../../contract/rules/simulatedOf';
import type { BarSeries } from '../../../../charts/bars/bar';
import { CountBars } from '../../../../charts/bars/CountBars';
import { formatDateTime, formatFixed, formatNumber } from '../../../../lib/format';
import { SegmentedSwitch } from '../../../../ui/SegmentedSwitch';
import { DRY_SPANS, type DrySpan } from '../choice';
import type { Base } from './useRuleForm';
import { OccurrenceList } from './OccurrenceList';
import { dayBars, judgedText, perDay, previewKey, raisedText, type Preview } from './previewModel';
import { usePreview, type PreviewState } from './usePreview';
import styles from './preview.module.css';

interface PreviewPanelProps {
  /** The draft, where it says enough to be tried; null: it does not. */
  body: AlarmRuleBody | null;
  /** The version in force that the draft is made from. */
  base: Base | null;
  days: DrySpan;
  onDays: (days: DrySpan) => void;
  isEnabled: boolean;
  /** What stands above it: it is in sight wherever one is in the form. */
  children: ReactNode;
}

/** What the draft would have raised over what is past, beside what the version in force would have: tried by itself, stored never. */
export const PreviewPanel = ({ body, base, days, onDays, isEnabled, children }: PreviewPanelProps) => {
  const { t } = useTranslation();
  const mine = usePreview(
    useMemo(() => body && previewKey(body), [body]),
    days,
  );
  const now = usePreview(
    useMemo(() => base && previewKey(base.body), [base]),
    days,
  );
  return (
    <section className={styles['preview']} aria-label={t('alarmRules.form.dry.heading')} data-status={mine.status}>
      {children}
      <header>
        <h3>{t('alarmRules.form.dry.heading')}</h3>
        <p className={styles['quiet']}>{t('alarmRules.form.dry.sub')}</p>
      </header>
      <SegmentedSwitch
        label={t('alarmRules.form.dry.days')}
        segments={DRY_SPANS.map((id) => ({ id, label: t(`alarmRules.form.dry.span.${id}`) }))}
        value={days}
        onChoose={onDays}
      />
      {!isEnabled && <p className={styles['quiet']}>{t('alarmRules.form.dry.disabled')}</p>}
      <PreviewStatus state={mine} />
      {mine.result && <PreviewResult result={mine.result} isOld={mine.status !== 'done'} base={base} now={now} days={days} />}
    </section>
  );
};

const PreviewStatus = ({ state: { status, problem, result, stop, run } }: { state: PreviewState }) => {
  const { t } = useTranslation();
  const again = (
    <button type="button" onClick={run}>
      {t('alarmRules.form.dry.again')}
    </button>
  );
  return (
    <div role="status" className={styles['status']}>
      {status === 'waiting' && t('alarmRules.form.dry.waiting')}
      {status === 'soon' && t('alarmRules.form.dry.soon')}
      {status === 'running' && (
        <>
          {t('alarmRules.form.dry.running')}{' '}
          <button type="button" onClick={stop}>
            {t('alarmRules.form.dry.stop')}
          </button>
        </>
      )}
      {status === 'stopped' && (
        <>
          {t('alarmRules.form.dry.stopped')} {again}
        </>
      )}
      {status === 'failed' && (
        <>
          <strong className={styles['failed']}>{t('alarmRules.form.dry.failed')}</strong>{' '}
          <span lang={problem ? 'vi' : undefined}>{problem?.detail ?? t('panel.failedHint')}</span> {again}
        </>
      )}
      {status === 'done' && again}
      {status !== 'done' && status !== 'waiting' && result && <small>{t('alarmRules.form.dry.stale')}</small>}
    </div>
  );
};

interface PreviewResultProps {
  result: Preview;
  /** The draft has changed since. */
  isOld: boolean;
  base: Base | null;
  now: PreviewState;
  days: DrySpan;
}

const PreviewResult = ({ result, isOld, base, now, days }: PreviewResultProps) => {
  const { t } = useTranslation();
  const current = base && now.status === 'done' ? now.result : undefined;
  const bars = useMemo(() => dayBars(result, current), [result, current]);
  const series = useMemo((): BarSeries[] => [{ id: 'draft', name: t('alarmRules.form.dry.draft'), ink: 'actual' }], [t]);
  const version = base ? formatNumber(base.version) : '';
  const raised = raisedText(result, days, t);
  const daily = perDay(result);
  return (
    <div className={styles['result']} data-old={isOld}>
      <p className={styles['raised']} data-raised={result.raised}>
        {raised}
        {daily >= 0.1 && <small> · {t('alarmRules.form.dry.perDay', { number: formatFixed(daily, 1) })}</small>}
      </p>
      {current && (
        <p className={styles['compare']} data-current={current.raised}>
          {current.raised === result.raised
            ? t('alarmRules.form.dry.compareSame', { version, now: formatNumber(current.raised) })
            : t('alarmRules.form.dry.compare', { version, now: formatNumber(current.raised), next: formatNumber(result.raised) })}
        </p>
      )}
      <CountBars
        label={t('alarmRules.form.dry.chart')}
        unit={t('alarmRules.form.dry.chartUnit')}
        period={`${formatDateTime(result.from)} – ${formatDateTime(result.to)}`}
        totalName={t('alarmRules.form.dry.draft')}
        markName={current && t('alarmRules.form.dry.current', { version })}
        bars={bars}
        series={series}
        sentence={raised}
        summary="spoken"
        simulated={simulatedOf(result.occurrences.map(({ subject }) => (subject.simulated ? 'simulated' : 'published')))}
      />
      <p className={styles['quiet']}>{judgedText(result, t)}</p>
      <OccurrenceList occurrences={result.occurrences} total={result.raised} />
    </div>
  );
};
