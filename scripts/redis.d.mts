/**
 * A throw-away server on a free port, or null when Redis is neither there nor may be installed.
 * @throws Error when it is there and does not start.
 */
export declare const startRedis: () => Promise<{ url: string; stop: () => Promise<void> } | null>;
