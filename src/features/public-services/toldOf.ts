import type { TFunction } from 'i18next';
import type { FeedId } from '../../../contract/feeds/index';
import type { Basis, Focus } from './focus';
import type { ScoresBody, ShownScores } from './scoresBody';
import type { Told } from '../../export/told';
import { basisText, focusText, periodTitle } from './wording';

interface Asked {
  body: Pick<ScoresBody, 'receipt' | 'ledger'> | undefined;
  shown: Pick<ShownScores, 'period' | 'isClosed'> | null;
  focus: Focus;
  basis: Basis;
  feed: FeedId;
  revisions: readonly number[];
  asOf: string | null;
}

/** What every panel of a page of scores says of itself on paper: period, ledger, what is looked at, and that it is provisional. */
export const toldOf = ({ body, shown, focus, basis, feed, revisions, asOf }: Asked, t: TFunction): Told => ({
  feed,
  revisions,
  receipt: body?.receipt ?? null,
  asOf,
  filters: [
    ...(shown ? [t('services.export.period', { period: periodTitle(shown.period, t) })] : []),
    ...(body ? [t('services.export.ledger', { ledger: t(`money.ledgers.${body.ledger}`) })] : []),
    t('services.export.basis', { basis: basisText(basis, t) }),
    ...(focus.kind === 'whole' ? [] : [t('services.export.focus', { focus: focusText(focus, t) })]),
  ],
  notes: shown && !shown.isClosed ? [t('services.export.provisional')] : [],
});
