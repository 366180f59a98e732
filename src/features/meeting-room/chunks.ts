/** Names of built files as other built files write them: `./MapPanel-CNVh.js` of an import, `assets/MapPanel-CNVh.css` of a preload. */
const NAMED = /["'`](?:\.\/|\/?assets\/)([\w.-]+\.(?:js|css))["'`]/g;
const MOST_FILES = 400;

export const filesNamedIn = (text: string): string[] => [...new Set([...text.matchAll(NAMED)].map(([, name = '']) => name))];

interface Door {
  /** The text of a file; what comes is kept by the browser, and by the service worker where there is one. @throws when it does not come */
  read: (file: string) => Promise<string>;
}

/**
 * Fetches all that the given built files bring later, and what that brings, so that a page once opened draws all its parts without a
 * network. `known`: what is loaded with every page, and names all pages. Returns how many files did not come.
 */
export const fetchBelow = async (files: readonly string[], known: readonly string[], { read }: Door): Promise<number> => {
  const seen = new Set([...known, ...files]);
  let missing = 0;
  let level = files;
  while (level.length > 0) {
    const next: string[] = [];
    await Promise.all(
      level.map(async (file) => {
        const text = await read(file).catch(() => null);
        if (text === null) missing += 1;
        if (text === null || !file.endsWith('.js')) return;
        for (const name of filesNamedIn(text))
          if (!seen.has(name) && seen.size < MOST_FILES) {
            seen.add(name);
            next.push(name);
          }
      }),
    );
    level = next;
  }
  return missing;
};
