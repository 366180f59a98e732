/**
 * A throw-away cluster on a free port, or null when PostgreSQL is neither there nor may be installed.
 * @throws Error when it is there and does not start.
 */
export declare const startPostgres: () => Promise<{ url: string; stop: () => Promise<void> } | null>;
