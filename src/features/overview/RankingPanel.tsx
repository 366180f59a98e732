import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { BulletBars } from '../../charts/bullet/BulletBars';
import { ExportButton } from '../../export/ExportButton';
import { PanelFrame } from '../../ui/PanelFrame';
import { useSmallScreen } from '../../ui/useSmallScreen';
import { rankingSimulated } from './ranking';
import { useRanking } from './useRanking';
import { areasPeriodText } from './wording';

/** Bars at most; the chart counts the rest and its table has them all. */
const MOST = 10;

/** Areas ranked by their distance from the path, the farthest behind first; pressing one goes to it. */
export const RankingPanel = ({ asOf, onArea }: { asOf: string | null; onArea: (code: string) => void }) => {
  const { t } = useTranslation();
  const isSmall = useSmallScreen();
  const { body, ranked, state, revision } = useRanking(asOf);
  const rows = useMemo(() => (body?.values ?? []).map(({ area, name, value, path }) => ({ key: area, name, value, plan: path })), [body]);
  const period = body?.period ? areasPeriodText(body.period, body.openPeriod, body.passport, t) : '';
  return (
    <PanelFrame
      heading={t('overview.ranking')}
      sub={t('overview.rankingSub', { behind: ranked.behind.length, known: ranked.known })}
      state={state}
      emptyText={t('overview.noAreas')}
      tools={
        body && (
          <ExportButton
            of={async () => (await import('./toExport')).toRankingExport(body, { title: t('overview.ranking'), asOf, revision }, t)}
          />
        )
      }
    >
      {body && (
        <BulletBars
          label={t('overview.ranking')}
          unit={body.indicator?.unit ?? ''}
          period={period}
          rows={rows}
          most={MOST}
          planName={t('overview.path')}
          provisional={body.openPeriod}
          simulated={rankingSimulated(body)}
          size={isSmall ? 'mobile' : 'desk'}
          onSelect={onArea}
        />
      )}
    </PanelFrame>
  );
};
