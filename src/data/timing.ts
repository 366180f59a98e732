/** Every wait of the live link, in ms; each wait before a repeat is drawn from half to one and a half of its length. */
export interface LinkTiming {
  /** Silence after which the line is taken for dead, [LV8]. */
  silence: number;
  /** How often silence is looked for. */
  watch: number;
  /** How long a subscription may stay unanswered. */
  ack: number;
  /** How long a channel that no view follows any more is kept. */
  linger: number;
  /** How long a link that was live may be joining another channel before it is shown as connecting. */
  grace: number;
  /** The first wait before a failed fetch or a refused subscription is repeated; it doubles up to `retryMax`. */
  retry: number;
  retryMax: number;
  /** The first wait before connecting anew; it doubles up to `reconnectMax`. */
  reconnect: number;
  reconnectMax: number;
  /** How long one attempt to connect may take. */
  connect: number;
}

export const LINK_TIMING: LinkTiming = {
  silence: 12_000,
  watch: 2_000,
  ack: 5_000,
  linger: 5_000,
  grace: 1_000,
  retry: 1_000,
  retryMax: 15_000,
  reconnect: 1_000,
  reconnectMax: 10_000,
  connect: 10_000,
};

/** The wait before attempt `tries` (from 0), doubled each time up to `max` and spread so that a thousand screens do not come at once. */
export const backoff = (tries: number, first: number, max: number, random: () => number): number =>
  Math.min(first * 2 ** tries, max) * (0.5 + random());
