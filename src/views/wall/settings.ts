import type { WallBody } from '../../../contract/walls';
import { DEFAULT_PLACE, type WallPlace } from './typeScale';

const metres = (text: string | undefined, otherwise: number): number => (text === undefined ? otherwise : Number(text.replace(',', '.')));

/** What the address of a wall may say of it; it goes before what was entered for the wall. */
export interface OwnWords {
  cao?: string | undefined;
  xa?: string | undefined;
  nen?: string | undefined;
  'am-thanh'?: string | undefined;
}
type Entered = Pick<WallBody, 'heightM' | 'distanceM' | 'ground' | 'hasSound'>;

/** Where the wall stands (`cao` is its height, `xa` the distance of its readers, in metres), on which ground it is drawn, and whether it sounds. */
export const settingsOf = (
  { cao, xa, nen, 'am-thanh': sound }: OwnWords,
  entered: Entered | null,
): { place: WallPlace; ground: Entered['ground']; hasSound: boolean } => ({
  place: {
    heightM: metres(cao, entered?.heightM ?? DEFAULT_PLACE.heightM),
    distanceM: metres(xa, entered?.distanceM ?? DEFAULT_PLACE.distanceM),
  },
  ground: nen === undefined ? (entered?.ground ?? 'dark') : nen === 'sang' ? 'light' : 'dark',
  hasSound: sound === '1' || (entered?.hasSound ?? false),
});
