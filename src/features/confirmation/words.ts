import type { TFunction } from 'i18next';
import type { ConfirmationStanding } from '../../../contract/rules/confirmationStanding';
import type { Verdict } from '../../../contract/feeds/confirmations';
import type { IndicatorValue, Quantity } from '../../../contract/value';
import { formatDateTime, formatNumber, formatWithUnit } from '../../lib/format';
import type { Tone } from '../../ui/StatusWord';

const signOf = (unit: string): string => (unit.startsWith('%') ? '%' : unit);

const quantityText = (quantity: Quantity, unit: string): string => {
  const written = (value: number) => formatWithUnit(formatNumber(value), signOf(unit));
  if (quantity.kind === 'range') return `${formatNumber(quantity.low)}–${written(quantity.high)}`;
  if (quantity.kind === 'number') return written(quantity.value);
  return `${{ gt: '>', ge: '≥', lt: '<', le: '≤' }[quantity.op]} ${written(quantity.value)}`;
};

/** A value in its unit, in one line; words stay as their source has them. */
export const figureText = (value: IndicatorValue, unit: string): string => {
  if (value.kind === 'text') return value.text;
  if (value.kind === 'vector') return value.items.map((item) => `${item.level}: ${quantityText(item.value, unit)}`).join('; ');
  return value.kind === 'none' ? '–' : quantityText(value, unit);
};

/** For whom and when something was said; of a figure that nobody answers for a person speaks alone. */
export const saidBy = (agency: Verdict['agency'], at: string, t: TFunction): string => {
  const moment = formatDateTime(at);
  return agency === null ? t('confirmation.saidAlone', { at: moment }) : t('confirmation.said', { agency: agency.name, at: moment });
};

type Said = 'confirmed' | 'flagged' | 'confirmedOutdated' | 'flaggedOutdated';
const saidIn = ({ verdict, verdictOutdated }: ConfirmationStanding): Said | null => {
  if (verdict === null) return null;
  return verdictOutdated ? `${verdict}Outdated` : verdict;
};
const TONES: Record<Said, Tone> = { confirmed: 'good', flagged: 'critical', confirmedOutdated: 'medium', flaggedOutdated: 'medium' };

/** The word and the shape of a standing; where nothing was said, that it waits. */
export const standingWord = (standing: ConfirmationStanding, t: TFunction): { tone: Tone; word: string } => {
  const said = saidIn(standing);
  return said === null
    ? { tone: 'none', word: t('confirmation.standing.waiting') }
    : { tone: TONES[said], word: t(`confirmation.standing.${said}`) };
};

/** What stands beside a figure, `brief` where there is little room: nothing where nothing was said. */
export const marksOf = (standing: ConfirmationStanding, t: TFunction, brief = false): { tone: Tone; word: string }[] => {
  const said = saidIn(standing);
  return [
    ...(said === null ? [] : [{ tone: TONES[said], word: t(`confirmation.${brief ? 'brief' : 'mark'}.${said}`) }]),
    ...(standing.explained ? [{ tone: 'low' as const, word: t('confirmation.mark.explained') }] : []),
  ];
};
