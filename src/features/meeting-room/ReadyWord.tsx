import { useTranslation } from 'react-i18next';
import type { MeetingItem } from '../../../contract/meetings';
import { StatusWord } from '../../ui/StatusWord';
import type { Readiness } from './prefetchItems';

interface ReadyWordProps {
  items: readonly MeetingItem[];
  readiness: Readiness;
  onAgain: () => void;
}

/** How many items this browser holds, and why the others are not held: nobody learns it only when the network is gone. */
export const ReadyWord = ({ items, readiness: { items: states, isWorking }, onAgain }: ReadyWordProps) => {
  const { t } = useTranslation();
  const count = items.length;
  if (count === 0 || states.size === 0) return null;
  const numbersOf = (...which: ('failed' | 'missing' | 'unfrozen')[]): string =>
    items
      .flatMap(({ id }, index) => (which.some((state) => states.get(id) === state) ? [t('room.item', { n: index + 1 })] : []))
      .join(', ');
  const done = [...states.values()].filter((state) => state === 'ready').length;
  const [failed, unfrozen] = [numbersOf('failed', 'missing'), numbersOf('unfrozen')];
  if (isWorking) return <span>{t('room.ready.working', { done, count })}</span>;
  if (done === count) return <StatusWord tone="good">{t('room.ready.done', { done, count })}</StatusWord>;
  return (
    <span>
      <StatusWord tone="stale">{t('room.ready.part', { done, count })}</StatusWord>
      {failed !== '' && ` · ${t('room.ready.missing', { items: failed })} `}
      {unfrozen !== '' && ` · ${t('room.ready.notFrozen', { items: unfrozen })}`}
      {failed !== '' && (
        <button type="button" onClick={onAgain}>
          {t('room.ready.again')}
        </button>
      )}
    </span>
  );
};
