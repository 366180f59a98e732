import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../../contract/feeds/index';
import { useFeed } from '../../data/useFeed';
import { ExportButton } from '../../export/ExportButton';
import { PanelFrame } from '../../ui/PanelFrame';
import { useSmallScreen } from '../../ui/useSmallScreen';
import { Curve } from './Curve';
import { drawnForecast } from './drawn';
import { DISBURSEMENT } from './keyIndicators';
import { useKeyFigure } from './useKeyFigure';
import { useShownSet } from './useShownSet';

/** The curve of disbursement at a desk with its forecast; `note` stands over it, in words. */
export const CurvePanel = ({ asOf, note }: { asOf: string | null; note?: ReactNode }) => {
  const { t } = useTranslation();
  const { body, figure, state, revision = 0 } = useKeyFigure(DISBURSEMENT, asOf);
  const set = useShownSet(DISBURSEMENT, asOf);
  const params = useMemo(() => ({ set, indicator: DISBURSEMENT.indicator }), [set]);
  const ahead = useFeed(FEEDS.forecast, params, asOf);
  const forecast = body ? drawnForecast(body, ahead.body?.forecast ?? null) : null;
  const isSmall = useSmallScreen();
  return (
    <PanelFrame
      heading={t('overview.curve')}
      sub={t('overview.curveSub')}
      state={state}
      emptyText={t('overview.noSeries')}
      tools={
        body && (
          <ExportButton
            of={async () => {
              const { toSeriesExport } = await import('./toExport');
              const drawn = forecast && { passport: forecast.passport, revision: ahead.revision ?? 0 };
              return toSeriesExport(body, { title: t('overview.curve'), asOf, revision, forecast: drawn }, t);
            }}
          />
        )
      }
    >
      {note}
      {body && figure && (
        <Curve
          body={body}
          figure={figure}
          forecast={forecast}
          label={t('overview.curve')}
          size={isSmall ? 'mobile' : 'desk'}
          ems={isSmall ? 17 : 21}
        />
      )}
    </PanelFrame>
  );
};
