import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import type { PlanKind } from '../../../contract/feeds/investment';
import { moneyText } from '../../lib/moneyText';
import { CutChips, type CutChip } from '../../ui/CutChips';
import { LedgerSwitch } from '../../ui/LedgerSwitch';
import { PanelFrame } from '../../ui/PanelFrame';
import type { PanelState } from '../../ui/panelState';
import { SegmentedSwitch } from '../../ui/SegmentedSwitch';
import type { OnChoice } from './choice';
import { isWhole, type Cut } from './cut';
import { PLAN_KINDS, type Denominator } from './denominator';
import { dayText } from '../../lib/dayText';
import { untilText } from './words';
import type { InvestmentYear } from './yearOf';
import styles from './investment.module.css';

interface HeadPanelProps {
  year: InvestmentYear | null;
  state: PanelState;
  /** What may be chosen, and what is: undefined where there is none. */
  denominators: readonly Denominator[];
  plan: PlanKind | undefined;
  cut: Cut;
  chips: readonly CutChip[];
  /** The address asks for another year or ledger than the page would show. */
  isAsked: boolean;
  onChoice: OnChoice;
  tools?: ReactNode;
}

/** What the page is about: the year, the ledger, the denominator with its day, and the cut in force. */
export const HeadPanel = ({ year, state, denominators, plan, cut, chips, isAsked, onChoice, tools }: HeadPanelProps) => {
  const { t } = useTranslation();
  const body = year?.body;
  const years = body ? body.years.toSorted((a, b) => b - a) : [];
  const optionText = (kind: PlanKind): string => {
    const of = denominators.find((each) => each.kind === kind);
    const name = t(`investment.plans.${kind}`);
    return of
      ? t('investment.planOption', { name, amount: moneyText(of.amount), day: of.decidedOn === '' ? '–' : dayText(of.decidedOn) })
      : isWhole(cut)
        ? t('investment.planOptionNone', { name })
        : name;
  };
  return (
    <PanelFrame
      heading={year ? t('investment.heading', { year: year.year }) : t('investment.headingNone')}
      sub={
        year
          ? [
              untilText(year.body, t),
              ...(year.body.provisional ? [t('investment.provisional')] : []),
              t('investment.planYear', { year: year.year + 1 }),
            ].join(' · ')
          : ''
      }
      state={state}
      emptyText={t('investment.none')}
      tools={
        <>
          {body && years.length > 1 && (
            <select
              aria-label={t('money.year')}
              value={String(body.year)}
              onChange={(event) => onChoice({ year: event.target.value === String(years[0]) ? undefined : event.target.value })}
            >
              {years.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </select>
          )}
          {year && body && body.ledgers.length > 1 && (
            <LedgerSwitch of={body} unavailable={t('money.noLedger', { year: year.year })} onChoose={(ledger) => onChoice({ ledger })} />
          )}
          {!year && isAsked && (
            <button type="button" onClick={() => onChoice({ year: undefined, ledger: undefined })}>
              {t('cut.clear')}
            </button>
          )}
          {tools}
        </>
      }
    >
      {year && (
        <div className={styles['bar']}>
          <div className={styles['denominator']}>
            <span className={styles['label']}>{t('investment.denominator')}</span>
            <SegmentedSwitch
              label={t('investment.denominator')}
              value={plan ?? null}
              segments={PLAN_KINDS.map((kind) => ({
                id: kind,
                label: optionText(kind),
                unavailable: denominators.some((each) => each.kind === kind)
                  ? undefined
                  : t(isWhole(cut) ? 'investment.noPlan' : 'investment.onlyAllocated'),
              }))}
              onChoose={(next) => onChoice({ plan: next })}
            />
          </div>
          {!isWhole(cut) && <p className={styles['note']}>{t('investment.onlyAllocated')}</p>}
          <CutChips chips={chips} onClear={() => onChoice({ cut: {}, standing: undefined })} />
        </div>
      )}
    </PanelFrame>
  );
};
