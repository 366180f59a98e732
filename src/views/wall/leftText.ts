/** Ms → "00:21": whole seconds, the last of them shown until it is over; hours stay minutes. */
export const leftText = (ms: number): string => {
  const seconds = Math.ceil(ms / 1_000);
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
};
