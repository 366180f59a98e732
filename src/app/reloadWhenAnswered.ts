const KEY = 'ioc-page-reload';
const AGAIN_AFTER_MS = 60_000;

/** Whether this very address was loaded anew a moment ago: then it is not done again by itself, or it would never end. */
const isTooSoon = (now: number): boolean => {
  try {
    const [at = '', href = ''] = (sessionStorage.getItem(KEY) ?? '').split(' ');
    return href === location.href && now - Number(at) < AGAIN_AFTER_MS;
  } catch {
    // A browser that refuses its storage (a frame of another site) cannot tell how often it was done.
    return true;
  }
};

/**
 * Loads the page anew, address and all, once the server answers: a browser's own error page would stay for ever.
 * @param asked by the reader's own press, which is always obeyed
 */
export const reloadWhenAnswered = async (asked: boolean): Promise<void> => {
  if (!asked && isTooSoon(Date.now())) return;
  const answer = await fetch('/api/health', { cache: 'no-store' }).catch(() => null);
  if (!answer?.ok) return;
  try {
    sessionStorage.setItem(KEY, `${Date.now()} ${location.href}`);
  } catch {
    // What is asked for by hand is done all the same.
  }
  location.reload();
};
