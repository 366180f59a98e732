import type { ReactNode } from 'react';
import { RowMarks, useRowMarks } from '../../../features/alarms/marks/RowMark';
import { RowSlots } from '../../../features/environment/RowSlot';

const Slots = ({ children }: { children: ReactNode }) => <RowSlots value={useRowMarks()}>{children}</RowSlots>;

/** Stations with the alarms that go on at them, those first. */
export const Marked = ({ children }: { children: ReactNode }) => (
  <RowMarks asOf={null}>
    <Slots>{children}</Slots>
  </RowMarks>
);
