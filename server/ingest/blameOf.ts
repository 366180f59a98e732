/** SQLSTATE classes of what the file itself brought: data exception, integrity violation, a limit of the engine. */
const FILE_CLASSES = new Set(['22', '23', '54']);
/** Connection, read-only, rights, lost conflict, disk full or too many connections, lock, operator's intervention, system error. */
const STORE_CLASSES = new Set(['08', '25', '28', '3D', '40', '53', '55', '57', '58', 'F0']);
const NETWORK = /^E[A-Z]{2,}$/;
/** What the client libraries say without a code: a connection that was lost, could not be had in time, or was closed. */
const LOST =
  /^Connection terminated|^timeout exceeded when trying to connect|^Client has encountered a connection error|driver has already been destroyed/;

/** Whose fault it is that a file was not taken: its own, the store's (nothing can be taken now), or nobody can tell. */
export const blameOf = (error: unknown): 'file' | 'store' | 'unknown' => {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (/^[0-9A-Z]{5}$/.test(code) && /\d/.test(code)) {
    if (FILE_CLASSES.has(code.slice(0, 2))) return 'file';
    return STORE_CLASSES.has(code.slice(0, 2)) ? 'store' : 'unknown';
  }
  return NETWORK.test(code) || (error instanceof Error && LOST.test(error.message)) ? 'store' : 'unknown';
};
