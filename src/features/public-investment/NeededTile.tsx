import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFixed } from '../../lib/format';
import { moneyText, percentText } from '../../lib/moneyText';
import { HeadTile } from '../../ui/HeadTiles';
import { StatusWord } from '../../ui/StatusWord';
import { mainTarget, type Progress } from './progress';
import { monthText } from './words';

interface NeededTileProps {
  progress: Progress;
  /** Undefined where every step that is left is reached, or none is. */
  figure: ReactNode;
  mark: string | null;
}

/** What each remaining month must pay out, beside what the last ones did. */
export const NeededTile = ({ progress: { targets, pace }, figure, mark }: NeededTileProps) => {
  const { t } = useTranslation();
  const name = t('investment.heads.needed');
  const target = mainTarget(targets);
  if (!target) return <HeadTile name={name} figure={t(targets.length > 0 ? 'investment.heads.reached' : 'investment.heads.noTarget')} />;
  const { main, other } = target;
  const times = pace === null || pace <= 0 ? null : main.perMonth / pace;
  return (
    <HeadTile
      wide
      name={name}
      figure={figure}
      status={
        times !== null && times > 1 ? (
          <StatusWord tone={times >= 2 ? 'high' : 'medium'}>{t('investment.heads.paceTimes', { times: formatFixed(times, 1) })}</StatusWord>
        ) : undefined
      }
      lines={[
        t('investment.heads.toReach', { percent: percentText(main.percent), month: monthText(main.month, t), count: main.monthsLeft }),
        ...(other
          ? [
              t('investment.heads.other', {
                percent: percentText(other.percent),
                month: monthText(other.month, t),
                amount: moneyText(other.perMonth),
              }),
            ]
          : []),
        ...(pace === null ? [] : [t('investment.heads.pace', { amount: moneyText(pace) })]),
      ]}
      mark={mark}
    />
  );
};
