import * as z from 'zod/mini';

const envelope = z.object({ body: z.unknown() });

/** The body of a feed as the gateway at `address` serves it now. */
export const envelopeBody = async (address: string, feed: string): Promise<unknown> =>
  envelope.parse(await (await fetch(`${address}/api/feeds/${feed}`)).json()).body;
