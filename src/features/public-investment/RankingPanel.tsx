import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportButton } from '../../export/ExportButton';
import { billionText, moneyText, percentText } from '../../lib/moneyText';
import { BulletBar } from '../../ui/BulletBar';
import { PanelFrame } from '../../ui/PanelFrame';
import type { PanelState } from '../../ui/panelState';
import { SegmentedSwitch } from '../../ui/SegmentedSwitch';
import type { OnChoice } from './choice';
import { DIMENSIONS, type Cut, type Dimension } from './cut';
import type { Ranked } from './ranking';
import { rankBy } from './ranking';
import { SimulatedMark } from '../../ui/SimulatedMark';
import type { Told } from './told';
import { memberName } from './words';
import type { InvestmentYear } from './yearOf';
import styles from './ranking.module.css';

interface RankingPanelProps {
  year: InvestmentYear;
  areas: ReadonlyMap<string, string>;
  cut: Cut;
  by: Dimension;
  state: PanelState;
  told: Told;
  onChoice: OnChoice;
}

/** Rows at first; the rest is one press away. */
const MOST = 11;

/** Who holds most of the money that is not yet paid out; pressing one narrows the page to it, pressing it again widens it. */
export const RankingPanel = ({ year, areas, cut, by, state, told, onChoice }: RankingPanelProps) => {
  const { t } = useTranslation();
  const [isAll, setAll] = useState(false);
  const ranked = useMemo(() => rankBy(year, cut, by, (key) => memberName(year.body, areas, by, key, t)), [year, cut, by, areas, t]);
  const most = Math.max(1, ...ranked.map(({ plan }) => plan));
  const chosen = cut[by];
  const shown = isAll ? ranked : ranked.filter(({ key }, at) => at < MOST || key === chosen);
  const path = year.path?.percent ?? null;
  const barText = ({ done, plan }: Ranked): string =>
    path === null
      ? t('investment.ranking.barNoPath', { done: moneyText(done), plan: moneyText(plan) })
      : t('investment.ranking.bar', { done: moneyText(done), plan: moneyText(plan), path: percentText(path) });
  return (
    <PanelFrame
      heading={t('investment.ranking.heading')}
      sub={path === null ? t('investment.ranking.subNoPath') : t('investment.ranking.sub', { percent: percentText(path) })}
      state={state.kind === 'live' && ranked.length === 0 ? { kind: 'empty' } : state}
      emptyText={t('investment.ranking.empty')}
      tools={
        <>
          <SimulatedMark of={year.body.receipt} />
          <ExportButton of={async () => (await import('./rankingExport')).rankingExport({ year, ranked, by, told }, t)} />
        </>
      }
    >
      <div className={styles['tools']}>
        <SegmentedSwitch
          label={t('investment.ranking.by')}
          value={by}
          segments={DIMENSIONS.map((id) => ({ id, label: t(`investment.dimensions.${id}`) }))}
          onChoose={(next) => onChoice({ by: next })}
        />
      </div>
      <table className={styles['list']}>
        <thead>
          <tr>
            <th scope="col">{t(`investment.dimensions.${by}`)}</th>
            <th scope="col" className={styles['progress']}>
              {t('investment.ranking.progress')}
            </th>
            <th scope="col">{t('investment.ranking.rate')}</th>
            <th scope="col">{t('investment.ranking.left')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.key} data-chosen={row.key === chosen || undefined}>
              <th scope="row">
                {row.key === '' ? (
                  <span lang="vi">{row.name}</span>
                ) : (
                  <button
                    type="button"
                    aria-pressed={row.key === chosen}
                    onClick={() => onChoice({ cut: { ...cut, [by]: row.key === chosen ? undefined : row.key } })}
                  >
                    <span lang="vi">{row.name}</span>
                  </button>
                )}
                <small>{t('investment.ranking.projects', { count: row.projects })}</small>
              </th>
              <td className={styles['progress']}>
                <span className={styles['bar']} style={{ inlineSize: `${Math.max(6, (row.plan / most) * 100)}%` }}>
                  <BulletBar value={row.done} low={path === null ? null : (row.plan * path) / 100} max={row.plan} label={barText(row)} />
                </span>
              </td>
              <td data-behind={row.gap !== null && row.gap < 0}>{row.rate === null ? '–' : percentText(row.rate)}</td>
              <td className={styles['left']}>{billionText(row.left)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {ranked.length > MOST && (
        <button type="button" className={styles['more']} aria-expanded={isAll} onClick={() => setAll(!isAll)}>
          {isAll ? t('investment.ranking.fewer') : t('investment.ranking.more', { count: ranked.length })}
        </button>
      )}
    </PanelFrame>
  );
};
