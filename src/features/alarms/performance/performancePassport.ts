import type { TFunction } from 'i18next';
import type { Passport } from '../../../../contract/figure';
import { formatDateTime } from '../../../lib/format';
import { sourceText, targetText } from './figureText';
import { simulatedIn, type JudgedFigure } from './judged';
import type { PerformanceBody } from './performanceBody';

interface Told {
  body: PerformanceBody;
  revision: number;
  t: TFunction;
}

/** What every figure of the page is of. */
const common = ({ body, revision, t }: Told): Omit<Passport, 'name' | 'unit' | 'formula'> => {
  const simulated = simulatedIn(body);
  return {
    numerator: null,
    denominator: null,
    source: t('alarmRules.performance.passport.source'),
    owner: null,
    period: t('alarmRules.performance.passport.period', { from: formatDateTime(body.from), to: formatDateTime(body.to) }),
    observedAt: body.to,
    receivedAt: body.to,
    revision,
    provenance: simulated === true ? 'simulated' : 'imported',
    quality: simulated === 'partly' ? [t('alarmRules.performance.passport.simulatedPartly')] : [],
  };
};

/** The passport of a figure that has a target: what it is, and whose the target is. */
export const judgedPassport = (figure: JudgedFigure, told: Told): Passport => {
  const { t } = told;
  const rest = common(told);
  return {
    ...rest,
    name: t(`alarmRules.performance.figure.${figure.id}`),
    unit: figure.unit === '%' ? '%' : t(`alarmRules.performance.unit.${figure.unit}`),
    formula: t(`alarmRules.performance.formula.${figure.id}`),
    quality: [
      ...rest.quality,
      targetText(figure, t),
      t('alarmRules.performance.passport.targetSource', { source: sourceText(figure.target, t) }),
    ],
  };
};

/** The passport of a figure of acknowledging. */
export const acknowledgementPassport = (name: string, unit: string, told: Told): Passport => ({
  ...common(told),
  name,
  unit,
  formula: told.t('alarmRules.performance.acknowledgement.sub'),
});
