export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
}
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors?: unknown[];
}
export declare const missingTool: (onCi: boolean) => Counts;
export declare const fromVitest: (report: VitestReport, code: number) => Counts;
export declare const fromPlaywright: (report: PlaywrightReport, code: number) => Counts;
export declare const sum: (parts: readonly Counts[]) => Counts;
export declare const lastLine: (total: Counts) => string;
