import { AlarmRow } from './AlarmRow';
import { GroupRow } from './GroupRow';
import type { ListItem } from './listItems';
import type { RowContext } from './rowProps';
import type { Act } from './useAcknowledge';

export interface ListLook {
  acts: ReadonlyMap<string, Act>;
  context: RowContext;
  fresh: readonly string[];
  chosen: ReadonlySet<string>;
  shut: ReadonlySet<string>;
  onShut: (group: string) => void;
}

/** One line of the list: an alarm, or the head of a group. */
export const ListLine = ({ item, look, isStop }: { item: ListItem; look: ListLook; isStop: boolean }) => {
  const { acts, context, fresh, chosen, shut, onShut } = look;
  if (item.kind === 'group') {
    const { group } = item;
    return <GroupRow group={group} isShut={shut.has(group.key)} isStop={isStop} context={context} onToggle={() => onShut(group.key)} />;
  }
  return (
    <AlarmRow
      alarm={item.alarm}
      act={acts.get(item.id)}
      context={context}
      isStop={isStop}
      isFresh={fresh.includes(item.id)}
      isChosen={chosen.has(item.id)}
      isFirst={item.isFirst}
      isInGroup={item.isInGroup}
    />
  );
};
