/** Names of built files as other built files write them: `./MapPanel-CNVh.js` of an import, `assets/MapPanel-CNVh.css` of a preload. */
const NAMED = /["'`](?:\.\/|\/?assets\/)([\w.-]+\.(?:js|css))["'`]/g;
/** Several times what the program has; without an end a file that names itself under ever new names would have none. */
const MOST_FILES = 2_000;

export const filesNamedIn = (text: string): string[] => [...new Set([...text.matchAll(NAMED)].map(([, name = '']) => name))];

interface Door {
  /** The text of a file; what comes is kept by the browser, and by the service worker where there is one. @throws when it does not come */
  read: (file: string) => Promise<string>;
  most?: number;
}

/**
 * Fetches all that the given built files bring later, and what that brings, so that a page once opened draws all its parts without a
 * network. `known`: what is loaded with every page, and names all pages. Returns how many did not come, or were left out beyond `most`.
 */
export const fetchBelow = async (
  files: readonly string[],
  known: readonly string[],
  { read, most = MOST_FILES }: Door,
): Promise<number> => {
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
          if (!seen.has(name)) {
            seen.add(name);
            if (seen.size <= most) next.push(name);
            else missing += 1;
          }
      }),
    );
    level = next;
  }
  return missing;
};
