import type { NoticeKey, SettledWhy, Severity } from '../../contract/notification';
import type { WriteView } from '../store/store';

/** What happened, for those whom it concerns. */
export interface Notice {
  /** Names the event: told once, however often it is handed in. */
  eventId: string;
  key: NoticeKey;
  /** Shown inside the product, under its policy; no message that leaves the house has any of it. */
  params: Readonly<Record<string, string>>;
  severity: Severity;
  /** The path of the product where it can be seen. */
  link: string;
  /** `agency:{id}`, `role:{id}` or `person:{id}`. */
  audience: string;
}
/** Events that ask for nothing any more, by their ids. */
export interface Settlement {
  eventIds: readonly string[];
  why: SettledWhy;
}
/** `messages`: how many will go out besides what the product itself shows. */
export interface Told {
  id: number;
  messages: number;
}
/**
 * Tells what happened in the transaction in which it happened, and marks what asks for nothing any more; of what was told, or
 * marked, before there is no answer.
 */
export type Notify = (view: WriteView, notices: readonly Notice[], settlements?: readonly Settlement[]) => Promise<Told[]>;
