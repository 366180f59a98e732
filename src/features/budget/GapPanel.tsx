import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Waterfall } from '../../charts/waterfall/Waterfall';
import { ExportButton } from '../../export/ExportButton';
import { signedMoneyText } from '../../lib/moneyText';
import { PanelFrame } from '../../ui/PanelFrame';
import { SegmentedSwitch } from '../../ui/SegmentedSwitch';
import { useSmallScreen } from '../../ui/useSmallScreen';
import { toGap, type Against, type GapStep } from './gap';
import { gapPassport } from './passports';
import type { Shown } from './shown';
import { standingOf } from './standing';
import { Told } from './Told';
import { areaName, closedText, lackBefore, unitOf } from './wording';
import styles from './budget.module.css';

const REST = '';
/** Items at most that the sentence names, each way. */
const NAMED = 2;
/** Below this, tenths would hide what most items add. */
const SMALL = 10;

interface GapPanelProps {
  shown: Shown;
  against: Against;
  onAgainst: (against: Against) => void;
}

/** What each item adds to the gap against the path, or against the same months of the year before; pressing one narrows the page to it. */
export const GapPanel = ({ shown, against, onAgainst }: GapPanelProps) => {
  const { t } = useTranslation();
  const { look, cut, onCut } = shown;
  const isSmall = useSmallScreen();
  const whole = { book: cut.book, item: null, area: cut.area };
  const gap = useMemo(() => toGap(look, { book: cut.book, area: cut.area }, against), [look, cut.book, cut.area, against]);
  const stepName = ({ name }: GapStep): string => name ?? t(`budget.gap.unallocated.${against}`);
  const { unit, divide } = unitOf(gap?.steps.map(({ amount }) => amount) ?? []);
  const year = (look.now.body.year ?? 0) - 1;
  const steps = gap
    ? [
        { key: 'start', name: t(`budget.gap.start.${against}`, { year }), value: 0, kind: 'total' as const },
        ...gap.steps.map((step) => ({
          key: step.item ?? REST,
          name: stepName(step),
          value: step.amount / divide,
          kind: 'change' as const,
        })),
        { key: 'total', name: t(`budget.gap.total.${against}`), value: gap.total / divide, kind: 'total' as const },
      ]
    : [];
  const most = (sign: 1 | -1) =>
    (gap?.steps ?? [])
      .filter(({ amount }) => amount * sign > 0)
      .toSorted((a, b) => (b.amount - a.amount) * sign)
      .slice(0, NAMED)
      .map((step) => `${stepName(step)} (${signedMoneyText(step.amount)})`)
      .join('; ');
  const largest = Math.max(0, ...steps.map(({ value }) => Math.abs(value)));
  const [falls, rises] = [most(-1), most(1)];
  const sentence = [
    ...(falls === '' ? [] : [t('budget.gap.falls', { names: falls })]),
    ...(rises === '' ? [] : [t('budget.gap.rises', { names: rises })]),
  ].join(' ');
  const span = closedText(look, t);
  const lack =
    span === null
      ? t('budget.gap.noClosed')
      : against === 'path'
        ? t('budget.gap.noPath')
        : t(lackBefore(shown, standingOf(look, whole)), { year });
  const sub = [
    ...(cut.area === null ? [] : [areaName(cut.area, shown.areaNames, t)]),
    ...(look.moment.closed === null ? [] : [t('budget.gap.sub', { month: look.moment.closed + 1 })]),
  ].join(' · ');
  return (
    <PanelFrame
      heading={t('budget.gap.heading')}
      sub={sub}
      state={shown.state}
      tools={
        <>
          <SegmentedSwitch
            label={t('budget.gap.against')}
            segments={[
              { id: 'path', label: t('budget.gap.path') },
              { id: 'before', label: t('budget.gap.before') },
            ]}
            value={against}
            onChoose={onAgainst}
          />
          {gap && <ExportButton of={async () => (await import('./toExport')).gapExport(shown, gap, against, stepName, t)} />}
        </>
      }
    >
      {gap ? (
        <>
          <p className={styles['lead']}>
            {t(`budget.gap.total.${against}`)}:{' '}
            <Told
              id={`gap:${against}`}
              text={signedMoneyText(gap.total)}
              passport={against === 'path' ? gapPassport(shown, whole, standingOf(look, whole), 'tỷ đồng', t) : null}
            />
          </p>
          <Waterfall
            label={t('budget.gap.heading')}
            unit={unit}
            period={span ?? ''}
            decimals={largest < SMALL ? 2 : 1}
            steps={steps}
            size={isSmall ? 'mobile' : 'desk'}
            simulated={shown.simulated}
            sentence={sentence}
            onSelect={(key) => look.now.byCode.has(key) && onCut({ item: key === cut.item ? null : key })}
          />
        </>
      ) : (
        <p className={styles['none']} role="status">
          {lack}
        </p>
      )}
    </PanelFrame>
  );
};
