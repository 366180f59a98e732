import type { Alarm } from '../../../../contract/alarms';
import type { Blocked } from './useBlocked';

/** What every row of the list shares. */
export interface RowContext {
  blocked: Blocked;
  /** The past moment (ms) looked at; undefined: now. */
  moment: number | undefined;
  ownerName: (agency: string | null) => string;
  /** Of an open alarm, by its id: its rule and subject. */
  nameOf: (id: string) => string | null;
  chosen: ReadonlySet<string>;
  onOpen: (id: string) => void;
  onChoose: (id: string) => void;
  onAcknowledge: (alarm: Alarm) => void;
  onShelve: (alarm: Alarm) => void;
  onDismiss: (id: string) => void;
}

/** "Nước thải vượt giấy phép · COD · Trạm mẫu 05" */
export const alarmName = ({ ruleName, subject }: Pick<Alarm, 'ruleName' | 'subject'>): string => `${ruleName} · ${subject.name}`;
