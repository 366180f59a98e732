/** The path of a browser; `''` for the one Playwright brings itself; null when there is none. */
export declare const findBrowser: () => Promise<string | null>;
