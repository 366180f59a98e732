/** Complains when a screen goes back within an epoch; one memory for each thing that may only go forward. */
export const forwardOnly = (complain: (what: string) => void) => {
  const seen = new Map<string, { epoch: string; seq: number }>();
  return (what: string, epoch: string, seq: number): void => {
    const before = seen.get(what);
    if (before?.epoch === epoch && seq < before.seq) complain(`${what} went back from ${before.seq} to ${seq}`);
    seen.set(what, { epoch, seq });
  };
};
