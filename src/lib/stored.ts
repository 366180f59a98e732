/** Keeps a choice for the next visit; where the browser refuses, it holds until the page is closed. */
export const writeStored = (key: string, value: string): void => {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Refused storage is no reason to fail.
  }
};

/** What was kept under a key; null where nothing was, or the browser refuses to tell. */
export const readStored = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};
