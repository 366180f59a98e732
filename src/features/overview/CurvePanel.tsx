import { useTranslation } from 'react-i18next';
import { ExportButton } from '../../export/ExportButton';
import { PanelFrame } from '../../ui/PanelFrame';
import { useMediaQuery } from '../../ui/useMediaQuery';
import { Curve } from './Curve';
import { DISBURSEMENT } from './keyIndicators';
import { useKeyFigure } from './useKeyFigure';

/** The curve of disbursement at a desk. */
export const CurvePanel = ({ asOf }: { asOf: string | null }) => {
  const { t } = useTranslation();
  const { body, figure, state, revision = 0 } = useKeyFigure(DISBURSEMENT, asOf);
  const isSmall = useMediaQuery('(max-width: 719px)');
  return (
    <PanelFrame
      heading={t('overview.curve')}
      sub={t('overview.curveSub')}
      state={state}
      emptyText={t('overview.noSeries')}
      tools={
        body && (
          <ExportButton
            of={async () => (await import('./toExport')).toSeriesExport(body, { title: t('overview.curve'), asOf, revision }, t)}
          />
        )
      }
    >
      {body && figure && (
        <Curve body={body} figure={figure} label={t('overview.curve')} size={isSmall ? 'mobile' : 'desk'} ems={isSmall ? 17 : 21} />
      )}
    </PanelFrame>
  );
};
