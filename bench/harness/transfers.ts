import type { Probed } from './browser';

export interface Transfers {
  scripts: string[];
  /** As they travelled, headers included. */
  scriptBytes: number;
  allBytes: number;
}

/** Counts what the page fetches from now on; the answer holds what has ended by the time it is asked for. */
export const countTransfers = async ({ cdp }: Probed): Promise<() => Transfers> => {
  const kinds = new Map<string, { type: string; url: string }>();
  const counted: Transfers = { scripts: [], scriptBytes: 0, allBytes: 0 };
  cdp.on('Network.responseReceived', ({ requestId, type, response }) => void kinds.set(requestId, { type, url: response.url }));
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const known = kinds.get(requestId);
    counted.allBytes += encodedDataLength;
    if (known?.type !== 'Script') return;
    counted.scriptBytes += encodedDataLength;
    counted.scripts.push(known.url);
  });
  await cdp.send('Network.enable');
  return () => counted;
};
