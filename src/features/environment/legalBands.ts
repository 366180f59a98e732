import type { TFunction } from 'i18next';
import { AIR_BANDS } from '../../../contract/rules/airBands';
import type { HeatBand } from '../../charts/heat/heatGrid';
import { bandFill, bandInk } from './bandColours';

/** The classes of VN_AQI in the colours of Quyết định 1459/QĐ-TCMT, for a strip. */
export const legalBands = (t: TFunction): HeatBand[] =>
  AIR_BANDS.map((band) => ({
    to: band.to,
    fill: bandFill(band),
    ink: bandInk(band),
    text: `${t(`stations.bands.${band.id}`)} ${band.from}–${band.to}`,
  }));
