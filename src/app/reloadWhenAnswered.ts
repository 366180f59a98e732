const KEY = 'ioc-page-reload';
const AGAIN_AFTER_MS = 60_000;

/** Whether this very address was loaded anew a moment ago: then it is not done again by itself, or it would never end. */
const isTooSoon = (now: number): boolean => {
  const [at = '', href = ''] = (sessionStorage.getItem(KEY) ?? '').split(' ');
  return href === location.href && now - Number(at) < AGAIN_AFTER_MS;
};

/**
 * Loads the page anew, address and all, once the server answers: a browser's own error page would stay for ever.
 * @param asked by the reader's own press, which is always obeyed
 */
export const reloadWhenAnswered = async (asked: boolean): Promise<void> => {
  if (!asked && isTooSoon(Date.now())) return;
  const answer = await fetch('/api/health', { cache: 'no-store' }).catch(() => null);
  if (!answer?.ok) return;
  sessionStorage.setItem(KEY, `${Date.now()} ${location.href}`);
  location.reload();
};
