import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { monthKey } from '../../../lib/yearMonth';
import { CutChips, type CutChip } from '../../../ui/CutChips';
import { LedgerSwitch } from '../../../ui/LedgerSwitch';
import { PanelFrame } from '../../../ui/PanelFrame';
import type { PanelState } from '../../../ui/panelState';
import { SegmentedSwitch } from '../../../ui/SegmentedSwitch';
import { periodTitle } from '../wording';
import type { OnChoice } from './choice';
import type { Look } from './look';
import type { DossiersBody } from './dossierYear';
import { spanText } from './wording';
import styles from '../services.module.css';

interface HeadPanelProps {
  /** Null where nothing of this year and ledger is known. */
  look: Look | null;
  body: DossiersBody | undefined;
  state: PanelState;
  isCumulative: boolean;
  isAsked: boolean;
  chips: readonly CutChip[];
  onChoice: OnChoice;
  tools?: ReactNode;
}

/** What the page is of: the year, the month or the months so far, the ledger, and the cut in force. */
export const HeadPanel = ({ look, body, state, isCumulative, isAsked, chips, onChoice, tools }: HeadPanelProps) => {
  const { t } = useTranslation();
  const years = body ? body.years.toSorted((a, b) => b - a) : [];
  return (
    <PanelFrame
      heading={t('services.dossiers.heading')}
      sub={look ? spanText(look, t) : ''}
      state={state}
      emptyText={t('services.dossiers.none')}
      tools={
        <>
          {!look && body && body.ledgers.length > 0 && (
            <LedgerSwitch of={body} unavailable={t('services.dossiers.noLedger')} onChoose={(ledger) => onChoice({ ledger })} />
          )}
          {!look && isAsked && (
            <button type="button" onClick={() => onChoice({ year: undefined, ledger: undefined, period: undefined })}>
              {t('cut.clear')}
            </button>
          )}
          {look && tools}
        </>
      }
    >
      {look && body && (
        <div className={styles['bar']}>
          <SegmentedSwitch
            label={t('services.dossiers.spanOf')}
            value={isCumulative ? 'sum' : 'month'}
            segments={[
              { id: 'month', label: t('services.dossiers.month') },
              { id: 'sum', label: t('services.dossiers.sum') },
            ]}
            onChoose={(id) => onChoice({ isCumulative: id === 'sum' })}
          />
          <select
            aria-label={t('services.dossiers.monthChosen')}
            value={String(look.span.to)}
            onChange={({ target: { value } }) =>
              onChoice({ period: Number(value) === look.now.last ? undefined : monthKey(look.now.year, Number(value)) })
            }
          >
            {Array.from({ length: look.now.last + 1 }, (_, at) => (
              <option key={at} value={at}>
                {isCumulative ? t('services.dossiers.toMonth', { month: at + 1 }) : periodTitle(monthKey(look.now.year, at), t)}
              </option>
            )).toReversed()}
          </select>
          {years.length > 1 && (
            <select
              aria-label={t('services.dossiers.year')}
              value={String(look.now.year)}
              onChange={({ target: { value } }) => onChoice({ year: value === String(years[0]) ? undefined : value, period: undefined })}
            >
              {years.map((year) => (
                <option key={year} value={year}>
                  {t('services.dossiers.yearOf', { year })}
                </option>
              ))}
            </select>
          )}
          <LedgerSwitch of={body} unavailable={t('money.noLedger', { year: look.now.year })} onChoose={(ledger) => onChoice({ ledger })} />
          <CutChips chips={chips} onClear={() => onChoice({ unit: undefined, field: undefined, atLeast: undefined })} />
        </div>
      )}
    </PanelFrame>
  );
};
