import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlarmRule } from '../../../../contract/alarms';
import { alarmPerformance, alarmRules } from '../../../../contract/feeds/alarms';
import { useLinkState } from '../../../data/linkState';
import { useFeed } from '../../../data/useFeed';
import { ExportButton } from '../../../export/ExportButton';
import { formatDateTime, formatNumber } from '../../../lib/format';
import { PanelFrame } from '../../../ui/PanelFrame';
import { panelStateOf } from '../../../ui/panelState';
import { SegmentedSwitch } from '../../../ui/SegmentedSwitch';
import { SimulatedMark } from '../../../ui/SimulatedMark';
import { AcknowledgementPanel } from './AcknowledgementPanel';
import { ChatteringPanel } from './ChatteringPanel';
import { DaysPanel } from './DaysPanel';
import { FigureTiles } from './FigureTiles';
import { FloodsPanel } from './FloodsPanel';
import { simulatedIn } from './judged';
import { MostPanel } from './MostPanel';
import { PERFORMANCE_SPANS, type PerformanceSpan } from './performanceBody';
import { SplitPanel } from './SplitPanel';
import { StandingPanel } from './StandingPanel';
import type { PerformanceSlots, Told } from './told';
import styles from './performance.module.css';

interface PerformancePageProps {
  asOf: string | null;
  days: PerformanceSpan;
  slots: PerformanceSlots;
  onDays: (days: PerformanceSpan) => void;
}
const none = {};

/** How well the alarms serve those who act on them: the figures of EEMUA 191 and ISA-18.2 against their targets. */
export const PerformancePage = ({ asOf, days, slots, onDays }: PerformancePageProps) => {
  const { t } = useTranslation();
  const link = useLinkState();
  const params = useMemo(() => ({ days }), [days]);
  const feed = useFeed(alarmPerformance, params, asOf);
  const rules = useFeed(alarmRules, none, asOf).body?.rules;
  const on = useMemo(() => watching(rules), [rules]);
  const watched = wordOf(on);
  const { body } = feed;
  const state = panelStateOf(feed, link, false);
  const span = t(`alarmRules.performance.spans.${days}`);
  const told: Told | undefined = body && { body, state, revision: feed.revision ?? 0, asOf, span, slots };
  return (
    <div className={styles['page']}>
      <PanelFrame
        heading={t('alarmRules.performance.heading')}
        sub={body ? t('alarmRules.performance.sub', { from: formatDateTime(body.from), to: formatDateTime(body.to) }) : ''}
        state={state}
        tools={
          <>
            {body && <SimulatedMark of={simulatedIn(body)} />}
            <SegmentedSwitch
              label={t('alarmRules.performance.span')}
              segments={PERFORMANCE_SPANS.map((id) => ({ id, label: t(`alarmRules.performance.spans.${id}`) }))}
              value={days}
              onChoose={onDays}
            />
            {told && <ExportButton of={async () => (await import('./performanceExport')).figuresExport(told, t)} />}
          </>
        }
      >
        {told && (
          <>
            {told.body.announced === 0 ? (
              <Quiet span={span} on={on} link={slots.rules(t('alarmRules.performance.quiet.toRules'))} />
            ) : (
              <p className={styles['sentence']}>
                {t('alarmRules.performance.announced', {
                  announced: formatNumber(told.body.announced),
                  heldBack: formatNumber(told.body.heldBack),
                  span,
                })}
              </p>
            )}
            <div className={styles['page']}>
              <FigureTiles told={told} isWatched={told.body.announced > 0 || watched !== 'unwatched'} />
            </div>
            <p className={styles['note']}>{t('alarmRules.performance.note')}</p>
          </>
        )}
      </PanelFrame>
      {told && (
        <>
          <div className={styles['pair']}>
            <DaysPanel told={told} />
            <SplitPanel told={told} />
          </div>
          <div className={styles['pair']}>
            <MostPanel told={told} />
            <div className={styles['page']}>
              <AcknowledgementPanel told={told} />
              <FloodsPanel told={told} />
              <StandingPanel told={told} />
              <ChatteringPanel told={told} />
            </div>
          </div>
        </>
      )}
    </div>
  );
};

type Rules = readonly { rule: Pick<AlarmRule, 'retired' | 'body'>; subjects: number }[];

/** The rules that are on and watch something; undefined where they are not known. */
const watching = (rules: Rules | undefined): Rules | undefined =>
  rules?.filter(({ rule, subjects }) => rule.retired === null && rule.body.enabled && subjects > 0);
const wordOf = (on: Rules | undefined): 'unknown' | 'unwatched' | 'watched' =>
  on === undefined ? 'unknown' : on.length === 0 ? 'unwatched' : 'watched';

/** No alarm is good news only where something is watched: which of the two it is, is said. */
const Quiet = ({ span, on, link }: { span: string; on: Rules | undefined; link: ReactNode }) => {
  const { t } = useTranslation();
  const subjects = on?.reduce((sum, each) => sum + each.subjects, 0) ?? 0;
  const word = wordOf(on);
  return (
    <p className={styles['quiet']} data-watched={word}>
      {t(`alarmRules.performance.quiet.${word}`, { span, rules: formatNumber(on?.length ?? 0), subjects: formatNumber(subjects) })}{' '}
      {word === 'unwatched' && link}
    </p>
  );
};
