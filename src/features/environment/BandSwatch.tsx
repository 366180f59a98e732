import { useTranslation } from 'react-i18next';
import type { AirBand } from '../../../contract/rules/airBands';
import { bandFill, bandInk } from './bandColours';
import styles from './swatch.module.css';

/** The band of VN_AQI in the colour that Quyết định 1459/QĐ-TCMT gives it, with its word and its range. */
export const BandSwatch = ({ band }: { band: AirBand }) => {
  const { t } = useTranslation();
  return (
    <span className={styles['swatch']} style={{ background: bandFill(band), color: bandInk(band) }}>
      {t(`stations.bands.${band.id}`)}{' '}
      <small>
        {band.from}–{band.to}
      </small>
    </span>
  );
};
