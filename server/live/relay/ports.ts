/** Who leads a meeting: the seat, or null for nobody; `isOver`: closed or cancelled. */
export interface Presenting {
  seat: string | null;
  isOver: boolean;
}

/** What the relay asks of what is stored; each answer is kept until an event says that it may be another, [RL5] [RL6]. */
export interface RelayPorts {
  /** Null: there is no such meeting. */
  presenterOf(meeting: string): Promise<Presenting | null>;
  /** Whether there is such a wall, in use. */
  hasWall(wall: string): Promise<boolean>;
}
