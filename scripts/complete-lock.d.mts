interface LockEntry {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}
export declare const missingFromLock: (lock: { packages: Record<string, LockEntry> }) => [string, LockEntry][];
