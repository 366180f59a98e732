import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { simulatedOf } from '../../../contract/rules/simulatedOf';
import { ExportButton } from '../../export/ExportButton';
import { billionText } from '../../lib/moneyText';
import { Figure } from '../../ui/Figure';
import { PanelFrame } from '../../ui/PanelFrame';
import type { PanelState } from '../../ui/panelState';
import { useSmallScreen } from '../../ui/useSmallScreen';
import { SimulatedMark } from '../../ui/SimulatedMark';
import { PLAN_KINDS } from './denominator';
import { planVersionPassport } from './passports';
import { versionsOf } from './versions';
import type { Told } from './told';
import { dayText } from '../../lib/dayText';
import type { InvestmentBody } from './yearOf';
import styles from './lists.module.css';

interface PlansPanelProps {
  body: InvestmentBody;
  state: PanelState;
  told: Told;
}

/** How the plan of the year came to be what it is: every decision with its day and by how much it moved. */
export const PlansPanel = ({ body, state, told }: PlansPanelProps) => {
  const { t } = useTranslation();
  const versions = versionsOf(body);
  const isSmall = useSmallScreen();
  const [isAll, setAll] = useState(false);
  // On a small screen what holds now comes first; how it came to be is one press away.
  const shown = isSmall && !isAll ? versions.filter(({ isNewest }) => isNewest) : versions;
  return (
    <PanelFrame
      heading={t('investment.versions.heading')}
      sub={t('investment.versions.sub')}
      state={state.kind === 'live' && versions.length === 0 ? { kind: 'empty' } : state}
      emptyText={t('investment.versions.empty')}
      tools={<ExportButton of={async () => (await import('./plansExport')).plansExport({ body, versions, told }, t)} />}
    >
      <SimulatedMark of={simulatedOf(versions.map(({ provenance }) => provenance))} />
      <table className={styles['list']}>
        <thead>
          <tr>
            <th scope="col">{t('investment.versions.day')}</th>
            <th scope="col" data-numeric>
              {t('investment.versions.amountShort')}
            </th>
            <th scope="col" data-numeric>
              {t('investment.versions.changeShort')}
            </th>
            <th scope="col">{t('investment.versions.document')}</th>
          </tr>
        </thead>
        {PLAN_KINDS.filter((kind) => versions.some((version) => version.kind === kind)).map((kind) => (
          <tbody key={kind}>
            <tr className={styles['kind']}>
              <th scope="rowgroup" colSpan={4}>
                {t(`investment.plans.${kind}`)}
              </th>
            </tr>
            {shown
              .filter((version) => version.kind === kind)
              .toReversed()
              .map((version) => (
                <tr key={`${version.decidedOn} ${version.document}`} data-newest={version.isNewest || undefined}>
                  <th scope="row" className={styles['day']} data-label={t('investment.versions.day')}>
                    {dayText(version.decidedOn)}
                  </th>
                  <td data-label={t('investment.versions.amount')} data-numeric>
                    <Figure
                      id={`investment:plan:${version.kind}:${version.decidedOn}`}
                      text={billionText(version.amount)}
                      passport={planVersionPassport(body, version, t)}
                      markSimulated={false}
                    />
                  </td>
                  <td data-label={t('investment.versions.change')} data-numeric>
                    {version.change === null ? '–' : `${version.change > 0 ? '+' : ''}${billionText(version.change)}`}
                  </td>
                  <td data-label={t('investment.versions.document')} lang="vi">
                    {version.document}
                  </td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
      {isSmall && versions.some(({ isNewest }) => !isNewest) && (
        <button type="button" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
          {isAll ? t('investment.ranking.fewer') : t('investment.ranking.more', { count: versions.length })}
        </button>
      )}
    </PanelFrame>
  );
};
