const KEY = 'ioc-kept-rights';

/**
 * Whether this person may do or see something else than when this browser last heard: what was kept then may hold more than they may
 * see now, [OF7]. A browser that keeps nothing of this has it changed always, and so starts with nothing kept.
 */
export const haveRightsChanged = (person: string, rights: string | undefined): boolean => {
  const now = `${person} ${rights ?? ''}`;
  try {
    const before = localStorage.getItem(KEY);
    if (before === now) return false;
    localStorage.setItem(KEY, now);
    return before?.startsWith(`${person} `) ?? false;
  } catch {
    return true;
  }
};
