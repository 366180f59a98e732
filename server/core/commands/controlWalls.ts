import { ProblemError } from '../../../contract/problem';
import { controlAfter } from '../../../contract/rules/wallControl';
import type { Wall } from '../../../contract/walls';
import { readWallsAt } from '../../store/rows/storedWalls';
import { recordWalls } from '../../ingest/recordWalls';
import type { Handler } from './handler';

const goneWords = (gone: readonly string[], known: ReadonlyMap<string, Wall>): string => {
  const names = gone.flatMap((id) => known.get(id)?.name ?? []);
  const which = names.length === gone.length ? names.map((name) => `“${name}”`).join(', ') : `${gone.length} màn hình`;
  return `Không điều khiển màn hình nào: ${which} đã bỏ ghép nối. Hãy chọn lại các màn hình rồi thực hiện lại.`;
};

/** One press for all of these walls, or for none where one of them is gone, [WL6]. */
export const controlWalls: Handler<'wall.control'> = async (view, { payload, expected, principal }) => {
  const ids = [...new Set(payload.walls)];
  if (expected !== null && ids.length > 1)
    throw new ProblemError('bad-request', 'Chỉ nêu phiên bản đã xem ("expected") khi điều khiển một màn hình.');
  const known = new Map((await readWallsAt(view.db, view.revision)).map((wall) => [wall.id, wall]));
  const standing = ids.flatMap((id) => {
    const wall = known.get(id);
    return wall && !wall.isRetired ? [wall] : [];
  });
  const gone = ids.filter((id) => standing.every((wall) => wall.id !== id));
  if (gone.length > 0) throw new ProblemError('conflict', goneWords(gone, known), { gone });
  const late = expected === null ? undefined : standing.find(({ control }) => control.version !== expected);
  if (late)
    throw new ProblemError('conflict', 'Người khác vừa điều khiển màn hình này. Hãy xem màn hình đang chiếu gì rồi bấm lại.', {
      gone,
      wall: late,
    });
  const stamp = { at: view.at, by: principal.name };
  const walls = standing.map((wall) => ({ ...wall, control: controlAfter(wall.control, payload.act, stamp) }));
  return { walls: await recordWalls(view, walls) };
};
