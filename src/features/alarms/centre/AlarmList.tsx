import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Alarm } from '../../../../contract/alarms';
import { useSmallScreen } from '../../../ui/useSmallScreen';
import { ListBar } from './ListBar';
import { ListLine, type ListLook } from './ListLine';
import { listItems, type ListItem } from './listItems';
import { useCentreKeys } from './useCentreKeys';
import { useKeptOrder } from './useKeptOrder';
import { useReading } from './useReading';
import { useReturnFocus } from './useReturnFocus';
import { useRows } from './useRows';
import styles from './list.module.css';

interface AlarmListProps extends Pick<ListLook, 'acts' | 'context' | 'fresh' | 'chosen'> {
  /** By urgency. */
  sorted: readonly Alarm[];
  /** Told when a row is looked at. */
  onLook: (id: string) => void;
  isFlood: boolean;
  /** Null: as the flood has it. */
  grouping: boolean | null;
  /** A dialog lies over the list. */
  isCovered: boolean;
  onHelp: () => void;
}
/** As many more rows a phone draws at a time. */
const PAGE = 30;
const toggled = (set: ReadonlySet<string>, each: string): ReadonlySet<string> =>
  new Set(set.has(each) ? [...set].filter((other) => other !== each) : [...set, each]);
const itemOf = (target: Element): string | null => target.closest('[data-item]')?.getAttribute('data-item') ?? null;

/** Open alarms, those that wait for somebody first; no row moves from under the pointer or the focus. */
export const AlarmList = ({ sorted, acts, context, fresh, chosen, onLook, isFlood, grouping, isCovered, onHelp }: AlarmListProps) => {
  const { t } = useTranslation();
  const isSmall = useSmallScreen();
  const reading = useReading(isCovered);
  const kept = useKeptOrder(sorted, reading.isReading);
  const [shut, setShut] = useState<ReadonlySet<string>>(new Set());
  const [count, setCount] = useState(PAGE);
  // A flood that begins while somebody reads does not turn the list round under their eyes.
  const [isGrouped, setGrouped] = useState(grouping ?? isFlood);
  const wanted = grouping ?? isFlood;
  if (isGrouped !== wanted && (grouping !== null || !reading.isReading)) setGrouped(wanted);
  const all = listItems(kept.alarms, isGrouped, shut);
  const lines = isSmall ? all.slice(0, count) : all;
  const ids = lines.map(({ id }) => id);
  const { scroller, content, virtualizer, stop, items, total, firstSeen } = useRows(ids, !isSmall, reading);
  const toNewest = () =>
    stop.go(
      Math.max(
        0,
        ids.findIndex((id) => fresh.includes(id)),
      ),
    );
  useCentreKeys({ lines, stop, scroller, context, onNewest: toNewest, onHelp });
  useReturnFocus(isCovered, () => stop.go(stop.at));
  const above = isSmall ? 0 : ids.slice(0, firstSeen).filter((id) => fresh.includes(id)).length;
  const look: ListLook = { acts, context, fresh, chosen, shut, onShut: (group) => setShut(toggled(shut, group)) };
  const line = (item: ListItem, index: number) => <ListLine item={item} look={look} isStop={index === stop.at} />;
  const shared = (item: ListItem, index: number) => ({
    'data-item': item.id,
    'data-fresh': fresh.includes(item.id) || undefined,
    'aria-posinset': index + 1,
    'aria-setsize': all.length,
  });
  return (
    <div className={styles['frame']}>
      <ListBar above={above} onNewest={toNewest} isDisordered={kept.isDisordered} onSort={kept.sortAnew} />
      <div
        ref={scroller}
        className={styles['scroller']}
        {...reading.on}
        onFocus={(event) => {
          reading.onFocusIn();
          stop.onFocus(event);
          const id = itemOf(event.target);
          if (id !== null && fresh.includes(id)) onLook(id);
        }}
        onBlur={(event) => {
          reading.onFocusOut(event);
          stop.onBlur(event);
        }}
      >
        <ul
          ref={content}
          className={styles['list']}
          aria-label={t('alarms.list.label')}
          style={isSmall ? undefined : { height: total, position: 'relative' }}
        >
          {isSmall &&
            lines.map((item, index) => (
              <li key={item.id} {...shared(item, index)}>
                {line(item, index)}
              </li>
            ))}
          {!isSmall &&
            items.map(({ index, start }) => {
              const item = lines[index];
              if (!item) return null;
              const place = { transform: `translateY(${start}px)` };
              return (
                <li
                  key={item.id}
                  ref={virtualizer.measureElement}
                  data-index={index}
                  className={styles['placed']}
                  style={place}
                  {...shared(item, index)}
                >
                  {line(item, index)}
                </li>
              );
            })}
        </ul>
      </div>
      {all.length > lines.length && (
        <button type="button" className={styles['more']} onClick={() => setCount(count + PAGE)}>
          {t('alarms.list.more', { count: Math.min(PAGE, all.length - lines.length) })}
        </button>
      )}
    </div>
  );
};
