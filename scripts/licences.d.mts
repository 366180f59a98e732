interface Lock {
  packages: Record<string, { version?: string; license?: string; dev?: boolean }>;
}
/** Whether an SPDX expression can be met with the allowed licences alone. */
export declare const isAllowed: (expression: string, allowed?: ReadonlySet<string>) => boolean;
export declare const checkLicences: (lock?: Lock) => { ok: boolean; detail: string; output: string };
export declare const thirdParty: (lock?: Lock) => string;
