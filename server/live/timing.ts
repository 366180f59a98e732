/** The clockwork of the live half; tests run it fast, the product runs the defaults. */
export interface LiveTiming {
  /** How often what waits for a client is sent, [LV6]. */
  tickMs: number;
  /** How often the heads are told, [LV8]. */
  heartbeatMs: number;
  /** At most so many rows are replayed to one client; one further behind fetches the snapshot anew. */
  replayLimit: number;
  /** How often the outbox is looked at when no commit was heard of. */
  pollMs: number;
}

export const LIVE_TIMING: LiveTiming = { tickMs: 50, heartbeatMs: 5_000, replayLimit: 2_000, pollMs: 1_000 };
