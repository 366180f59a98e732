import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { periodKind } from '../../../contract/feeds/services';
import { LedgerSwitch } from '../../ui/LedgerSwitch';
import { PanelFrame } from '../../ui/PanelFrame';
import type { PanelState } from '../../ui/panelState';
import { SegmentedSwitch } from '../../ui/SegmentedSwitch';
import { SimulatedMark } from '../../ui/SimulatedMark';
import type { OnChoice } from './choice';
import { BASES, type Basis } from './focus';
import type { ScoresBody, ShownScores } from './scoresBody';
import { basisText, kindText, periodTitle } from './wording';
import styles from './services.module.css';

interface ScoreHeadProps {
  heading: string;
  sub: string;
  emptyText: string;
  body: ScoresBody | undefined;
  shown: ShownScores | null;
  state: PanelState;
  basis: Basis;
  /** The address asks for another period, kind or ledger than the page would show. */
  isAsked: boolean;
  onChoice: OnChoice;
  /** The cut in force. */
  children?: ReactNode;
}

/** What a page of scores is about: ledger, kind of period, period, and by which of the two scores units are ranked. */
export const ScoreHead = ({ heading, sub, emptyText, body, shown, state, basis, isAsked, onChoice, children }: ScoreHeadProps) => {
  const { t } = useTranslation();
  return (
    <PanelFrame
      heading={heading}
      sub={sub}
      state={state}
      emptyText={emptyText}
      tools={
        <>
          <SimulatedMark of={body?.receipt ?? null} />
          {body && body.ledgers.length > 0 && (
            <LedgerSwitch of={body} unavailable={t('services.noLedger')} onChoose={(ledger) => onChoice({ ledger })} />
          )}
          {state.kind === 'empty' && isAsked && (
            <button type="button" onClick={() => onChoice({ period: undefined, kind: undefined, ledger: undefined })}>
              {t('cut.clear')}
            </button>
          )}
        </>
      }
    >
      {shown && (
        <div className={styles['bar']}>
          <SegmentedSwitch
            label={t('services.kind')}
            value={shown.body.kind}
            segments={periodKind.options.map((id) => ({ id, label: kindText(id, t) }))}
            onChoose={(kind) => onChoice({ kind, period: undefined })}
          />
          <select aria-label={t('services.period')} value={shown.period} onChange={(event) => onChoice({ period: event.target.value })}>
            {shown.body.periods.toReversed().map(({ period, closed }) => (
              <option key={period} value={period}>
                {closed ? periodTitle(period, t) : t('services.periodOpen', { period: periodTitle(period, t) })}
              </option>
            ))}
          </select>
          <span className={styles['label']}>{t('services.basis')}</span>
          <SegmentedSwitch
            label={t('services.basis')}
            value={basis}
            segments={BASES.map((id) => ({ id, label: basisText(id, t) }))}
            onChoose={(next) => onChoice({ basis: next })}
          />
          {!shown.body.ledgers.includes('actual') && <p className={styles['note']}>{t('services.scores.noActual')}</p>}
          {children}
        </div>
      )}
    </PanelFrame>
  );
};
