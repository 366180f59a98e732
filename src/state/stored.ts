/** Keeps a choice for the next visit; where the browser refuses, it holds until the page is closed. */
export const writeStored = (key: string, value: string): void => {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Refused storage is no reason to fail.
  }
};
