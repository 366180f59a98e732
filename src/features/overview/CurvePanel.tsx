import { useTranslation } from 'react-i18next';
import { PanelFrame } from '../../ui/PanelFrame';
import { useMediaQuery } from '../../ui/useMediaQuery';
import { Curve } from './Curve';
import { DISBURSEMENT } from './keyIndicators';
import { useKeyFigure } from './useKeyFigure';

/** The curve of disbursement at a desk. */
export const CurvePanel = ({ asOf }: { asOf: string | null }) => {
  const { t } = useTranslation();
  const { body, state } = useKeyFigure(DISBURSEMENT, asOf);
  const isSmall = useMediaQuery('(max-width: 719px)');
  return (
    <PanelFrame heading={t('overview.curve')} sub={t('overview.curveSub')} state={state} emptyText={t('overview.noSeries')}>
      {body && <Curve body={body} label={t('overview.curve')} size={isSmall ? 'mobile' : 'desk'} ems={isSmall ? 17 : 21} />}
    </PanelFrame>
  );
};
