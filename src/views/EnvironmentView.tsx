import { useSearch } from '@tanstack/react-router';
import { ROW_MARK, RowMarks } from '../features/alarms/marks/RowMark';
import { ReadingsPanel } from '../features/environment/ReadingsPanel';
import { RowSlots } from '../features/environment/RowSlot';
import { useStationLink } from './useStationLink';

/** What the stations say now, each row by itself. */
export const EnvironmentView = () => {
  const { asOf } = useSearch({ from: '__root__' });
  const { link } = useStationLink();
  return (
    <RowMarks asOf={asOf ?? null}>
      <RowSlots value={ROW_MARK}>
        <ReadingsPanel asOf={asOf ?? null} link={link} />
      </RowSlots>
    </RowMarks>
  );
};
