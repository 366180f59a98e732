import type { TFunction } from 'i18next';
import type { PublishedMoney } from '../../../contract/money';
import { dayText } from '../../lib/dayText';
import { publishedPercent } from './words';
import type { InvestmentBody } from './yearOf';

/** The newest rate of the whole nation that was published; of several of one day the one that its source tells first. */
export const nationOf = ({ published }: Pick<InvestmentBody, 'published'>): PublishedMoney | null =>
  published.reduce<PublishedMoney | null>(
    (newest, each) => (each.scope === 'nation' && each.percent !== null && (newest === null || each.at > newest.at) ? each : newest),
    null,
  );

/** It in a line, of what and when. */
export const nationText = ({ percent, denominator, at }: PublishedMoney, t: TFunction): string =>
  t('investment.published.nation', {
    percent: percent === null ? '–' : publishedPercent(percent),
    of: denominator ?? '',
    day: dayText(at),
  });
