import { scopesOf } from '../../../contract/access/roles';
import { findDeviceOfKey } from '../../store/rows/storedWallKeys';
import { readWallOfDevice } from '../../store/rows/storedWalls';
import type { Store } from '../../store/store';
import { rightsOf, type Identity } from '../identity';
import type { Principal } from '../principal';

const identityOf = (id: string, device: string, name: string): Identity => {
  const principal: Principal = { id: `wall:${id}`, name, scopes: new Set(scopesOf('wall-device', null)) };
  return { principal, via: 'device', token: `device:${device}`, rights: rightsOf(principal), endsAt: null };
};

/** The wall that a device is now; null where nobody has taken it, or it was let go, [AC12]. */
export const identityOfDevice = async (store: Store, device: string): Promise<Identity | null> =>
  store.read(null, async ({ db, revision }) => {
    const wall = await readWallOfDevice(db, revision, device);
    return wall && identityOf(wall.id, device, wall.name);
  });

/** The same by what the key of its browser hashes to. */
export const identityOfWallKey = async (store: Store, hash: string): Promise<Identity | null> =>
  store.read(null, async ({ db, revision }) => {
    const device = await findDeviceOfKey(db, hash);
    const wall = device === null ? null : await readWallOfDevice(db, revision, device);
    return device !== null && wall !== null ? identityOf(wall.id, device, wall.name) : null;
  });
