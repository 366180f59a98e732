const loaded = new Set<string>();
let watcher: PerformanceObserver | undefined;

const note = (entries: readonly PerformanceEntry[]): void => {
  for (const { name } of entries) if (name.includes('/assets/')) loaded.add(name);
};

/** Notes from now on which built files the page loads; the browser's own list ends after 250, figures and fonts counted. */
export const watchLoadedFiles = (): void => {
  watcher = new PerformanceObserver((list) => note(list.getEntries()));
  watcher.observe({ type: 'resource', buffered: true });
};

/** The addresses of all built files that this page has loaded. */
export const loadedFiles = (): string[] => {
  // What was loaded this very moment has not been told yet.
  note(watcher?.takeRecords() ?? performance.getEntriesByType('resource'));
  return [...loaded];
};
