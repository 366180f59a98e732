import type * as z from 'zod/mini';
import type { SavedView, savedViews } from '../../contract/feeds/savedViews';
import { readSavedViewRows, type StoredSavedView } from '../store/rows/storedSavedViews';
import type { Db } from '../store/store';

/** A kept view as `person` sees it; null where it was removed. */
export const toSavedView = ({ id, version, person: owner, person_name, at, body }: StoredSavedView, person: string): SavedView | null =>
  body && { id, version, at, by: person_name, isOwn: owner === person, ...body };

/** What this person has kept and what others share, in the order of their names, [SV1]. */
export const readSavedViews = async (db: Db, revision: number, person: string): Promise<z.infer<typeof savedViews.body>> => ({
  person,
  views: (await readSavedViewRows(db, revision, person))
    .flatMap((row) => toSavedView(row, person) ?? [])
    .filter(({ isOwn, isShared }) => isOwn || isShared)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'vi') || (a.id < b.id ? -1 : 1)),
});
