import { DEFAULT_PLACE, type WallPlace } from './typeScale';

const metres = (text: string | undefined, otherwise: number): number => (text === undefined ? otherwise : Number(text.replace(',', '.')));

/** Where the wall stands, as its address says: `cao` is its height, `xa` the distance of its readers, in metres. */
export const placeOf = ({ cao, xa }: { cao?: string | undefined; xa?: string | undefined }): WallPlace => ({
  heightM: metres(cao, DEFAULT_PLACE.heightM),
  distanceM: metres(xa, DEFAULT_PLACE.distanceM),
});
