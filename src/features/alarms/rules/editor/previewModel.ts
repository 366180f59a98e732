import type { TFunction } from 'i18next';
import type * as z from 'zod/mini';
import type { AlarmRuleBody } from '../../../../../contract/alarms';
import type { alarmPreview } from '../../../../../contract/feeds/alarms';
import type { Bar } from '../../../../charts/bars/bar';
import { dayText } from '../../../../lib/dayText';
import { formatDateTime, formatDay, formatNumber } from '../../../../lib/format';
import type { DrySpan } from '../choice';

export type Preview = z.infer<(typeof alarmPreview)['body']>;
type Basis = Preview['basis'][number];

/** A rule as a dry run takes it: of two that would raise the same alarms the same text, so that it is not run twice. */
export const previewKey = (body: AlarmRuleBody): string =>
  JSON.stringify({
    ...body,
    name: '-',
    basis: '-',
    owner: null,
    playbook: null,
    escalation: [],
    maxShelfMinutes: 60,
    enabled: true,
  } satisfies AlarmRuleBody);

/** What was read, in words: of readings that are kept for a part of the span only, what the rest was read from. */
export const basisText = (basis: readonly Basis[], t: TFunction): string => {
  const has = (each: Basis): boolean => basis.includes(each);
  if (has('readings') && (has('hours') || has('days'))) {
    const older = has('hours') ? (has('days') ? 'hoursAndDays' : 'hoursName') : 'daysName';
    return t('alarmRules.form.dry.basis.mixed', { older: t(`alarmRules.form.dry.basis.${older}`) });
  }
  const words = basis.map((each) => t(`alarmRules.form.dry.basis.${each}`));
  return words.length === 0 ? t('alarmRules.form.dry.basis.none') : words.join('; ');
};

/** "Đã xét 259.200 số liệu của 60 điều kiện, từ … đến …; đọc từ số liệu gốc." */
export const judgedText = ({ judged, subjects, from, to, basis }: Preview, t: TFunction): string =>
  subjects === 0
    ? t('alarmRules.form.dry.noSubjects')
    : t('alarmRules.form.dry.judged', {
        judged: formatNumber(judged),
        subjects: formatNumber(subjects),
        from: formatDateTime(from),
        to: formatDateTime(to),
        basis: basisText(basis, t),
      });

/** "Chạy thử 90 ngày: lẽ ra đã phát 14 cảnh báo". */
export const raisedText = ({ raised }: Preview, days: DrySpan, t: TFunction): string => {
  const span = t(`alarmRules.form.dry.span.${days}`);
  return raised === 0
    ? t('alarmRules.form.dry.wouldHaveNone', { span })
    : t('alarmRules.form.dry.wouldHave', { span, raised: formatNumber(raised) });
};

const DAY_MS = 86_400_000;
const VIETNAM_MS = 7 * 3_600_000;
const daysBetween = (from: string, to: string): string[] => {
  const first = Math.floor((Date.parse(from) + VIETNAM_MS) / DAY_MS);
  const last = Math.floor((Date.parse(to) + VIETNAM_MS) / DAY_MS);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => new Date((first + at) * DAY_MS).toISOString().slice(0, 10));
};

/** A bar a day of the span, days without any too; the line across is what the version in force would have raised on that day. */
export const dayBars = (preview: Preview, current: Preview | undefined): Bar[] => {
  const countOf = (of: Preview | undefined): Map<string, number> => new Map(of?.perDays.map(({ day, count }) => [day, count]));
  const [own, other] = [countOf(preview), countOf(current)];
  return daysBetween(preview.from, preview.to).map((day) => ({
    key: day,
    label: formatDay(`${day}T00:00:00+07:00`),
    name: dayText(day),
    parts: [own.get(day) ?? 0],
    ...(current === undefined ? {} : { mark: other.get(day) ?? 0 }),
  }));
};

/** About how many a day, over the whole span. */
export const perDay = ({ raised, from, to }: Preview): number => (raised * DAY_MS) / Math.max(DAY_MS, Date.parse(to) - Date.parse(from));
