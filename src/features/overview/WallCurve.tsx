import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { WallPanel } from '../../ui/WallPanel';
import { Curve } from './Curve';
import { curveSimulated } from './drawn';
import { DISBURSEMENT } from './keyIndicators';
import { useEms } from './useEms';
import { useKeyFigure } from './useKeyFigure';
import { wallUntilText } from './wording';
import styles from './wallChart.module.css';

/** What stays free under the chart, in ems. */
const HEAD_EMS = 0.3;

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
        <Fitted render={(ems) => <Curve body={body} figure={figure} label={t('overview.curve')} size="wall" ems={ems} />} />
      )}
    </WallPanel>
  );
};

const Fitted = ({ render }: { render: (ems: number) => ReactNode }) => {
  const box = useRef<HTMLDivElement>(null);
  const ems = useEms(box);
  return (
    <div ref={box} className={styles['box']}>
      {ems !== undefined && ems > HEAD_EMS + 3 && render(ems - HEAD_EMS)}
    </div>
  );
};
