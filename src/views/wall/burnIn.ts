/** How far the picture wanders from its place, in pixels each way. */
export const REACH_PX = 6;
/** Between two steps. */
const STEP_MS = 60_000;

/** A coordinate that goes to and fro between −REACH and REACH, one pixel a step. */
const wander = (step: number): number => {
  const around = 4 * REACH_PX;
  const at = ((step % around) + around) % around;
  return at <= 2 * REACH_PX ? at - REACH_PX : 3 * REACH_PX - at;
};

/** Where the picture stands at a moment (ms), so that no edge burns in: at most one pixel a minute, and in time every place of the square. */
export const shiftAt = (ms: number): { x: number; y: number } => {
  const step = Math.floor(ms / STEP_MS);
  const around = 4 * REACH_PX;
  return { x: wander(step), y: wander(Math.floor(step / around)) };
};
