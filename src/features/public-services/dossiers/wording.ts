import type { TFunction } from 'i18next';
import type { ServiceRate, ServiceTarget } from '../../../../contract/feeds/serviceDossiers';
import { formatDay, formatFixed, formatNumber } from '../../../lib/format';
import { percentText } from '../../../lib/moneyText';
import { monthKey } from '../../../lib/yearMonth';
import { periodText } from '../wording';
import type { DossierYear } from './dossierYear';
import type { Look } from './look';
import type { OpenMatrix } from './openMatrix';
import type { Standing } from './standing';

export const rateName = (rate: ServiceRate, t: TFunction): string => t(`services.dossiers.rates.${rate}.name`);
/** What the rate counts, in words: "hồ sơ nộp trực tuyến", and of what. */
export const numeratorName = (rate: ServiceRate, t: TFunction): string => t(`services.dossiers.rates.${rate}.numerator`);
export const denominatorName = (rate: ServiceRate, t: TFunction): string => t(`services.dossiers.rates.${rate}.denominator`);

export const unitName = ({ units }: Pick<DossierYear, 'units'>, key: string): string => units.get(key)?.name ?? key;
export const fieldName = ({ fields }: Pick<DossierYear, 'fields'>, code: string): string => fields.get(code) ?? code;

/** "tháng 11/2026", or "lũy kế 11 tháng 2026". */
export const monthsText = (year: number, { from, to }: Look['span'], t: TFunction): string =>
  from === to ? periodText(monthKey(year, to), t) : t('services.dossiers.soFar', { count: to + 1, year });

/** The same, and that it is provisional, seen on which day. */
export const spanText = (look: Look, t: TFunction): string => {
  const months = monthsText(look.now.year, look.span, t);
  const at = look.now.body.receipt?.observedAt ?? null;
  return look.provisional ? t('services.dossiers.open', { months, day: at === null ? '–' : formatDay(at) }) : months;
};

/** "12.345 / 15.678"; null where one of the two is not known. */
export const countsText = ({ numerator, denominator }: Pick<Standing, 'numerator' | 'denominator'>): string | null =>
  numerator === null || denominator === null ? null : `${formatNumber(numerator)} / ${formatNumber(denominator)}`;
/** The same with what is counted: "12.345 / 15.678 hồ sơ". */
export const ofText = (parts: Pick<Standing, 'numerator' | 'denominator'>, rate: ServiceRate, t: TFunction): string | null => {
  const counts = countsText(parts);
  return counts === null ? null : t(rate === 'satisfied' ? 'services.dossiers.ofFeedback' : 'services.dossiers.of', { counts });
};

/** "≥ 80%" or "> 80%": the bound as its act has it, with the digits it has. */
export const boundText = ({ op, percent }: Pick<ServiceTarget, 'op' | 'percent'>): string =>
  `${op === 'ge' ? '≥' : '>'}\u00a0${formatNumber(percent)}%`;

/** "+1,2", "−0,4"; one too small to be seen after rounding keeps its first digit. */
export const signedText = (points: number): string => {
  const size = Math.abs(points);
  const rounded = Number(size.toFixed(1));
  const text = rounded === 0 && size > 0 ? formatNumber(Number(size.toPrecision(1))) : formatFixed(rounded, 1);
  return `${points > 0 ? '+' : points < 0 ? '−' : ''}${text}`;
};
/** The same in words: "+1,2 điểm". */
export const pointsText = (points: number, t: TFunction): string => t('services.dossiers.points', { size: signedText(points) });

/** How a rate stands to what is asked of it, in words; null where nothing is asked or nothing is known. */
export const standingText = ({ gap, isMet, targets }: Pick<Standing, 'gap' | 'isMet' | 'targets'>, t: TFunction): string | null => {
  if (gap === null || isMet === null || !targets.main) return null;
  const bound = boundText(targets.main);
  return isMet ? t('services.dossiers.met', { bound }) : t('services.dossiers.short', { bound, size: pointsText(-Math.abs(gap), t) });
};

/** The same months of the year before, in words. */
export const beforeText = (look: Look, { before, reports, reportsBefore }: Standing, t: TFunction): string => {
  const year = look.now.year - 1;
  if (look.isBeforeComing) return t('services.dossiers.beforeComing', { year });
  if (before === null) return t('services.dossiers.noBefore', { year });
  const same = monthsText(year, look.span, t);
  // What is still open stands beside the whole of its month then: the two are not of as many days.
  const months = look.provisional ? t('services.dossiers.wholeMonth', { months: same }) : same;
  if (reports === reportsBefore) return t('services.dossiers.before', { months, percent: percentText(before) });
  // Fewer or more offices told then: the two are not of the same.
  return t(look.span.from === look.span.to ? 'services.dossiers.beforeOther' : 'services.dossiers.beforeOtherSum', {
    months,
    percent: percentText(before),
    count: reportsBefore,
    now: reports,
  });
};

/** How many units are silent of what is late; null where none is, or it is not known. */
export const silentText = ({ silent }: Pick<OpenMatrix, 'silent'>, t: TFunction): string | null =>
  silent === null || silent === 0 ? null : t('services.dossiers.openNow.silent', { count: silent });

/** What the curve comes to: the rate at the end of the months looked at, of how many, against target and year before. */
export const curveSentence = (look: Look, rate: ServiceRate, standing: Standing, t: TFunction): string | undefined => {
  if (standing.percent === null) return undefined;
  const said = standingText(standing, t);
  return t('services.dossiers.curve.sentence', {
    span: spanText(look, t).replace(/^./u, (first) => first.toLocaleUpperCase('vi')),
    percent: percentText(standing.percent),
    of: ofText(standing, rate, t) ?? '',
    rest: [...(said === null ? [] : [said]), beforeText(look, standing, t)].join('; '),
  });
};
