import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { SmallMultiples } from '../../charts/multiples/SmallMultiples';
import { ExportButton } from '../../export/ExportButton';
import { PanelFrame } from '../../ui/PanelFrame';
import { useSmallScreen } from '../../ui/useSmallScreen';
import { toSeasons } from './season';
import type { Shown } from './shown';
import { soFarText } from './wording';
import styles from './budget.module.css';

/** Each item over the year beside the path, on one scale: which of them come early, which late. */
export const SeasonPanel = ({ shown }: { shown: Shown }) => {
  const { t } = useTranslation();
  const { look, cut, onCut } = shown;
  const isSmall = useSmallScreen();
  const seasons = useMemo(() => toSeasons(look, { book: cut.book, area: cut.area }), [look, cut.book, cut.area]);
  const charts = useMemo(() => seasons.map(({ code, name, values, path }) => ({ key: code, name, values, plan: path })), [seasons]);
  const periods = useMemo(() => Array.from({ length: 12 }, (_, at) => t('money.monthTick', { month: at + 1 })), [t]);
  return (
    <PanelFrame
      heading={t('budget.season.heading')}
      sub={t('budget.season.sub')}
      state={shown.state}
      tools={seasons.length > 0 && <ExportButton of={async () => (await import('./besideExport')).seasonExport(shown, seasons, t)} />}
    >
      {seasons.length > 0 ? (
        <SmallMultiples
          label={t('budget.season.label')}
          unit="%"
          period={soFarText(look, t)}
          charts={charts}
          periods={periods}
          size={isSmall ? 'mobile' : 'desk'}
          simulated={shown.simulated}
          onSelect={(key) => look.now.byCode.has(key) && onCut({ item: key === cut.item ? null : key })}
        />
      ) : (
        <p className={styles['none']} role="status">
          {t('budget.season.none')}
        </p>
      )}
    </PanelFrame>
  );
};
