import type { TFunction } from 'i18next';
import type { PerformanceTarget } from '../../../../contract/rules/alarms/targets';
import { formatExact, formatNumber, formatWithUnit } from '../../../lib/format';
import type { JudgedFigure } from './judged';

/** Two decimals at most, and never so rounded that a value that is over its target reads as one that meets it. */
const plain = (value: number, { good, bearable }: PerformanceTarget): string => {
  const rounded = Number(value.toFixed(2));
  const crosses = [good, ...(bearable === null ? [] : [bearable])].some((mark) => rounded === mark && value !== mark);
  return formatNumber(crosses || (rounded === 0 && value > 0) ? Number(value.toPrecision(4)) : rounded);
};

/** A bare count: its name says of what; a share bears its sign. */
export const valueText = ({ value, unit, target }: JudgedFigure): string => formatWithUnit(plain(value, target), unit === '%' ? '%' : '');

/** "Khuyến nghị: không quá 1 cảnh báo (còn quản lý được tới 2)". */
export const targetText = ({ target, unit }: Pick<JudgedFigure, 'target' | 'unit'>, t: TFunction): string => {
  const say = (value: number): string => (unit === '%' ? `${formatExact(value)}%` : formatExact(value));
  const good = t(`alarmRules.performance.target.${target.op}`, { good: say(target.good) });
  return target.bearable === null ? good : `${good}, ${t('alarmRules.performance.bearable', { bearable: say(target.bearable) })}`;
};

/** Whose target it is, and how sure: "EEMUA 191 (theo trích dẫn đã đọc; …)". */
export const sourceText = ({ source, quotedFrom, sure }: Pick<PerformanceTarget, 'source' | 'quotedFrom' | 'sure'>, t: TFunction): string =>
  `${source} (${[t(`alarmRules.performance.sure.${sure}`), ...(quotedFrom === null ? [] : [quotedFrom])].join('; ')})`;
