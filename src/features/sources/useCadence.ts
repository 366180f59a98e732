import { useTranslation } from 'react-i18next';
import type { Source } from '../../../contract/feeds/sources';
import { spanOf } from './model';

/** The cadence and the limits of a source, in words. */
export const useCadence = () => {
  const { t } = useTranslation();
  const span = (ms: number): string => {
    const { unit, count } = spanOf(ms);
    return t(`sources.span.${unit}`, { count });
  };
  return {
    cadence: ({ limits }: Pick<Source, 'limits'>): string => {
      if (!limits) return t('sources.cadence.none');
      const { unit, count } = spanOf(limits.cadenceMs);
      return t(`sources.cadence.${unit}`, { count });
    },
    limits: ({ limits }: Pick<Source, 'limits'>): string | null =>
      limits && t('sources.limits', { late: span(limits.lateAfterMs), stale: span(limits.staleAfterMs), dead: span(limits.deadAfterMs) }),
  };
};
