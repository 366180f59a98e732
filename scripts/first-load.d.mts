interface Chunk {
  file: string;
  isDynamicEntry?: boolean;
  imports?: readonly string[];
  css?: readonly string[];
}
interface LazyPart {
  source: string;
  kb: number;
  limit: number;
}
export declare const FIRST_LOAD_LIMIT_KB: number;
export declare const LAZY_LIMITS_KB: Readonly<Record<string, number>>;
export declare const OTHER_LAZY_LIMIT_KB: number;
export declare const checkFirstLoad: () => { ok: boolean; detail: string };
export declare const checkLazyParts: () => { ok: boolean; output: string; detail: string };
export declare const weighLazyParts: (
  manifest: Readonly<Record<string, Chunk>>,
  first: ReadonlySet<string>,
  bytesOf: (file: string) => number,
) => { parts: LazyPart[]; problems: string[] };
export declare const PHONE_LIMIT_KB: number;
export declare const PHONE_HOMES: Readonly<Record<'agency' | 'leader', readonly string[]>>;
export declare const checkPhone: () => { ok: boolean; output: string; detail: string };
export declare const weighPhone: (
  parts: readonly string[],
  manifest: Readonly<Record<string, Chunk>>,
  first: ReadonlySet<string>,
  bytesOf: (file: string) => number,
) => { kb: number; files: string[]; problems: string[] };
