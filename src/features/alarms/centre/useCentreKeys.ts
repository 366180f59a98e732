import type { RefObject } from 'react';
import type { Alarm } from '../../../../contract/alarms';
import { isWaiting } from '../standing';
import type { ListItem } from './listItems';
import { conditionOf, type RowContext } from './rowProps';
import { useListKeys } from './useListKeys';

interface Keys {
  lines: readonly ListItem[];
  stop: { at: number; go: (index: number) => void };
  scroller: RefObject<HTMLElement | null>;
  context: RowContext;
  onNewest: () => void;
  onHelp: () => void;
}

/** What the keys of the list do to the row that the Tab key stops at. */
export const useCentreKeys = ({ lines, stop, scroller, context, onNewest, onHelp }: Keys): void => {
  const line = lines[stop.at];
  const alarm = line?.kind === 'alarm' ? line.alarm : undefined;
  const mayAct = context.blocked.reason === null;
  const toAcknowledge = (): readonly Alarm[] => {
    if (line?.kind === 'group') return line.group.alarms.filter(isWaiting);
    return alarm && alarm.acknowledged === null && alarm.endedAt === null ? [alarm] : [];
  };
  useListKeys(
    {
      onMove: (by) => {
        const isIn = scroller.current?.contains(document.activeElement) ?? false;
        stop.go(by === 'first' ? 0 : by === 'last' ? lines.length - 1 : isIn ? stop.at + by : stop.at);
      },
      onAcknowledge: () => {
        const alarms = context.blocked.acknowledge === null ? toAcknowledge() : [];
        if (alarms.length > 0) context.onAcknowledge(alarms);
      },
      onShelve: () => {
        if (mayAct && alarm && alarm.shelved === null && alarm.outOfService === null) context.onShelve(conditionOf(alarm));
      },
      onChoose: () => {
        if (alarm && !context.blocked.isForbidden && context.moment === undefined) context.onChoose(alarm.id);
      },
      onNewest,
      onHelp,
    },
    (target) => target instanceof Node && (scroller.current?.contains(target) ?? false),
  );
};
