import type { ReadData } from '../../server/sources/dataFiles';

const files = import.meta.glob<string>('../../data/**/*.{json,geojson}', { query: '?raw', import: 'default' });

/** The embedded province as it was built in: the same files as on disk, fetched when they are read. */
export const dataBundle: ReadData = async (...path) => {
  const load = files[`../../data/${path.join('/')}`];
  if (!load) throw new Error(`data/${path.join('/')} was not built in`);
  return new TextEncoder().encode(await load());
};
