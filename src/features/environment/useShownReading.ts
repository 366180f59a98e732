import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reading } from '../../../contract/feeds/readings';
import { formatExact, formatWithUnit } from '../../lib/format';
import type { ShownFigure } from '../../ui/figureShelf';
import type { ShownFreshness } from '../../ui/shownFreshness';
import { formatReadingWithUnit } from './formatReading';
import { toPassport } from './model';
import { readableUnit } from '../../lib/readableUnit';
import { useParameterWords } from './useParameterWords';

/** How a reading is told in full: its text and its passport, in the words of the language in use. */
export const useShownReading = (): ((reading: Reading, freshness: ShownFreshness) => ShownFigure) => {
  const { t } = useTranslation();
  const names = useParameterWords();
  return useMemo(
    () => (reading, freshness) => {
      const unit = readableUnit(reading.unit);
      const passport = toPassport(reading, {
        name: `${names.full(reading.parameter)} · ${reading.stationName}`,
        unit: unit === '' ? t('environment.noUnit') : unit,
        formula: t('environment.formula'),
        period: t('environment.period'),
        file: t('environment.file', { file: reading.file }),
        quality: t('environment.quality', { code: reading.status, status: t(`environment.s${reading.status}`) }),
      });
      const fault = reading.status === '00' ? undefined : t(`environment.unfit.${reading.status}`);
      return {
        text: formatReadingWithUnit(reading),
        exact: formatWithUnit(formatExact(reading.value), unit),
        passport,
        legalBasis: t('environment.basis'),
        freshness,
        fault,
      };
    },
    [names, t],
  );
};
