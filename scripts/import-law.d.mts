export declare const shadowOf: (path: string, source: string) => string;
export declare const checkImportLaw: (root?: string) => Promise<{ ok: boolean; report: string }>;
