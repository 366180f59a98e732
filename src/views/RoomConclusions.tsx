import { Dock } from '../features/meeting-room/Dock';
import { ConclusionForm } from '../features/meetings/conclusions/ConclusionForm';
import { ConclusionList } from '../features/meetings/conclusions/ConclusionList';
import type { Meeting, MeetingItem } from '../../contract/meetings';
import { useMeetingSlots } from './meetingSlots';

const NO_PAGES: never[] = [];
const nothing = () => undefined;

interface RoomConclusionsProps {
  meeting: Meeting;
  item: MeetingItem;
  /** Its number on the agenda. */
  n: number;
  canWrite: boolean;
}

/** The conclusions of one item in its room; what others write comes by itself. */
export const RoomConclusions = ({ meeting, item, n, canWrite }: RoomConclusionsProps) => {
  const { TaskFields, TaskLine } = useMeetingSlots(NO_PAGES);
  return (
    <Dock
      n={n}
      count={item.conclusions.length}
      list={<ConclusionList meeting={meeting.id} item={item} asOf={null} canAct={canWrite} TaskLine={TaskLine} onDone={nothing} />}
      form={
        canWrite
          ? (close) => <ConclusionForm meeting={meeting.id} item={item.id} TaskFields={TaskFields} onDone={close} onCancel={close} />
          : null
      }
    />
  );
};
