import { createContext, use, type ComponentType } from 'react';

/** A parameter of a station, or the station itself where `parameter` is null. */
interface RowSlotProps {
  station: string;
  parameter: string | null;
}
interface Slots {
  Mark: ComponentType<RowSlotProps>;
  /** The stations at which something goes on, the most urgent first. */
  urgent?: readonly string[];
}
/** The view's way of marking rows with what another feature knows of them. */
export const RowSlots = createContext<Slots | null>(null);

/** Where a row has its mark. */
export const RowSlot = (props: RowSlotProps) => {
  const slots = use(RowSlots);
  return slots && <slots.Mark {...props} />;
};
