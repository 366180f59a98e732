import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Alarm } from '../../../../contract/alarms';
import { useMediaQuery } from '../../../ui/useMediaQuery';
import { AlarmRow } from './AlarmRow';
import { GroupRow } from './GroupRow';
import { ListBar } from './ListBar';
import { listItems, type ListItem } from './listItems';
import type { RowContext } from './rowProps';
import type { Act } from './useAcknowledge';
import { useKeptOrder } from './useKeptOrder';
import { useListKeys } from './useListKeys';
import { useReading } from './useReading';
import { useRows } from './useRows';
import styles from './list.module.css';

interface AlarmListProps {
  /** By urgency. */
  sorted: readonly Alarm[];
  acts: ReadonlyMap<string, Act>;
  context: RowContext;
  fresh: readonly string[];
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

/** Open alarms, those that wait for somebody first; no row moves from under the pointer or the focus. */
export const AlarmList = ({ sorted, acts, context, fresh, onLook, isFlood, grouping, isCovered, onHelp }: AlarmListProps) => {
  const { t } = useTranslation();
  const isSmall = useMediaQuery('(max-width: 719px)');
  const reading = useReading();
  const kept = useKeptOrder(sorted, reading.isReading);
  const [shut, setShut] = useState<ReadonlySet<string>>(new Set());
  const [count, setCount] = useState(PAGE);
  // A flood that begins while somebody reads does not turn the list round under their eyes.
  const [isGrouped, setGrouped] = useState(grouping ?? isFlood);
  const wanted = grouping ?? isFlood;
  if (isGrouped !== wanted && (grouping !== null || !reading.isReading)) setGrouped(wanted);
  const all = listItems(kept.alarms, isGrouped, shut);
  const lines = isSmall ? all.slice(0, count) : all;
  const key = lines.map(({ id }) => id).join('\n');
  const ids = useMemo(() => (key === '' ? [] : key.split('\n')), [key]);
  const rows = useRows(ids, !isSmall, reading);
  const { stop, scroller, firstSeen } = rows;
  const alarmAt = (): Alarm | undefined => {
    const line = lines[stop.at];
    return line?.kind === 'alarm' ? line.alarm : undefined;
  };
  const toNewest = () => {
    const index = lines.findIndex(({ id }) => fresh.includes(id));
    stop.go(Math.max(0, index));
  };
  const mayAct = context.blocked.reason === null;
  useListKeys(
    {
      onMove: (by) => {
        const isIn = scroller.current?.contains(document.activeElement) ?? false;
        stop.go(by === 'first' ? 0 : by === 'last' ? lines.length - 1 : isIn ? stop.at + by : stop.at);
      },
      onAcknowledge: () => {
        const alarm = alarmAt();
        if (mayAct && alarm && alarm.acknowledged === null && alarm.endedAt === null) context.onAcknowledge(alarm);
      },
      onShelve: () => {
        const alarm = alarmAt();
        if (mayAct && alarm && alarm.shelved === null && alarm.outOfService === null) context.onShelve(alarm);
      },
      onChoose: () => {
        const alarm = alarmAt();
        if (alarm && !context.blocked.isForbidden) context.onChoose(alarm.id);
      },
      onNewest: toNewest,
      onHelp,
    },
    (target) => target instanceof Node && (scroller.current?.contains(target) ?? false),
  );
  const goBack = useRef(() => {});
  useEffect(() => {
    goBack.current = () => stop.go(stop.at);
  });
  const wasCovered = useRef(false);
  useEffect(() => {
    const isUncovered = wasCovered.current && !isCovered;
    wasCovered.current = isCovered;
    if (!isUncovered) return;
    // What opened the dialog may be gone by now; the focus then goes to its row.
    const timer = setTimeout(() => document.activeElement === document.body && goBack.current(), 50);
    return () => clearTimeout(timer);
  }, [isCovered]);
  const above = fresh.filter((id) => {
    const index = ids.indexOf(id);
    return index !== -1 && index < firstSeen;
  }).length;
  const line = (item: ListItem, index: number) =>
    item.kind === 'alarm' ? (
      <AlarmRow
        alarm={item.alarm}
        act={acts.get(item.id)}
        context={context}
        isStop={index === stop.at}
        isFresh={fresh.includes(item.id)}
        isFirst={item.isFirst}
      />
    ) : (
      <GroupRow
        group={item.group}
        isShut={shut.has(item.group.key)}
        isStop={index === stop.at}
        onToggle={() =>
          setShut((old) => new Set(old.has(item.group.key) ? [...old].filter((each) => each !== item.group.key) : [...old, item.group.key]))
        }
      />
    );
  const shared = (item: ListItem, index: number) => ({
    'data-item': item.id,
    'data-fresh': fresh.includes(item.id) || undefined,
    'aria-posinset': index + 1,
    'aria-setsize': all.length,
  });
  return (
    <div className={styles['frame']}>
      <ListBar above={isSmall ? 0 : above} onNewest={toNewest} isDisordered={kept.isDisordered} onSort={kept.sortAnew} />
      <div
        ref={scroller}
        className={styles['scroller']}
        {...reading.on}
        onFocus={(event) => {
          reading.onFocusIn();
          stop.onFocus(event);
          const id = event.target.closest('[data-item]')?.getAttribute('data-item');
          if (id != null && fresh.includes(id)) onLook(id);
        }}
        onBlur={(event) => {
          reading.onFocusOut(event);
          stop.onBlur(event);
        }}
      >
        <ul
          ref={rows.content}
          className={styles['list']}
          aria-label={t('alarms.list.label')}
          style={isSmall ? undefined : { height: rows.total, position: 'relative' }}
        >
          {isSmall
            ? lines.map((item, index) => (
                <li key={item.id} {...shared(item, index)}>
                  {line(item, index)}
                </li>
              ))
            : rows.items.map((part) => {
                const item = lines[part.index];
                return (
                  item && (
                    <li
                      key={item.id}
                      ref={rows.virtualizer.measureElement}
                      data-index={part.index}
                      className={styles['placed']}
                      style={{ transform: `translateY(${part.start}px)` }}
                      {...shared(item, part.index)}
                    >
                      {line(item, part.index)}
                    </li>
                  )
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
