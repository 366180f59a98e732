import { useTranslation } from 'react-i18next';
import type * as z from 'zod/mini';
import type { publishedMoney } from '../../contract/money';
import { formatNumber, formatWithUnit } from '../lib/format';
import type { PanelState } from './panelState';
import { WallPanel } from './WallPanel';
import { WallRows } from './WallRows';

interface WallPublishedProps {
  published: readonly z.infer<typeof publishedMoney>[];
  state: PanelState;
}

/** What others published of the province's money, the newest first, with the digits and the denominator it was published with: all there is where no report has come. */
export const WallPublished = ({ published, state }: WallPublishedProps) => {
  const { t } = useTranslation();
  const own = published.filter(({ scope }) => scope === 'province').toSorted((a, b) => b.at.localeCompare(a.at));
  return (
    <WallPanel heading={t('wallScenes.published')} state={state.kind === 'empty' ? { kind: 'live', at: undefined } : state}>
      <WallRows
        rows={own.map(({ name, at, amount, percent, denominator }, index) => ({
          key: `${at}:${index}`,
          name,
          note: percent === null || amount === null ? denominator : `${formatNumber(percent)}% ${denominator ?? ''}`.trim(),
          strong:
            amount === null ? (percent === null ? '' : `${formatNumber(percent)}%`) : formatWithUnit(formatNumber(amount / 1e9), 'tỷ đồng'),
        }))}
        rest={(count) => t('wallScenes.restPublished', { count })}
      />
    </WallPanel>
  );
};
