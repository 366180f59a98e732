import { useTranslation } from 'react-i18next';
import { FittedChart } from '../../charts/core/FittedChart';
import { WallPanel } from '../../ui/WallPanel';
import { Curve } from './Curve';
import { curveSimulated } from './drawn';
import { DISBURSEMENT } from './keyIndicators';
import { useKeyFigure } from './useKeyFigure';
import { wallUntilText } from './wording';

/** The curve of disbursement on a wall, as high as its panel. */
export const WallCurve = () => {
  const { t } = useTranslation();
  const { body, figure, state } = useKeyFigure(DISBURSEMENT, null);
  return (
    <WallPanel
      heading={t('overview.wallCurve')}
      {...(figure ? { sub: wallUntilText(figure, t) } : {})}
      state={state}
      simulated={body !== undefined && curveSimulated(body, null)}
    >
      {body && figure && (
        <FittedChart render={(ems) => <Curve body={body} figure={figure} label={t('overview.curve')} size="wall" ems={ems} />} />
      )}
    </WallPanel>
  );
};
