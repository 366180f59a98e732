import type { Heartbeat, Push, SubscribeReply } from '../../contract/events';

export interface PlaceAnswer {
  status: number;
  /** By names in lower case. */
  headers: Record<string, string>;
  text: string;
}
export interface Question {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** One live line to a place, and what it has been told so far. */
export interface PlaceLine {
  subscribe(request: unknown): Promise<SubscribeReply>;
  unsubscribe(channel: string): Promise<void>;
  pushes(): Promise<Push[]>;
  heartbeats(): Promise<Heartbeat[]>;
  close(): Promise<void>;
}

/** Somewhere that keeps the contract: the gateway on a port, or the demo in a browser. Nothing else of it is known here. */
export interface Place {
  ask(path: string, question?: Question): Promise<PlaceAnswer>;
  dial(): Promise<PlaceLine>;
  /** Hands in a station file; it may be taken a little later. */
  deliver(name: string, text: string): Promise<void>;
}

/** A rule of contract/SPEC.md, told by its title, that holds at every place. */
export interface Rule {
  title: string;
  holds: (place: Place) => Promise<void>;
}
