import * as z from 'zod/mini';
import { agency } from '../agencies';
import { area } from '../areas';
import { defineFeed } from '../feed';

/** Every area and agency known, those that no longer stand among them: what a filter by area or agency offers. */
export const registers = defineFeed({
  id: 'registers',
  summary: 'Danh mục đơn vị hành chính và cơ quan, kèm hiệu lực và đơn vị kế thừa',
  params: z.object({}),
  body: z.object({ areas: z.array(area), agencies: z.array(agency) }),
  // Registers are recorded together with the indicators that name them, in the same revision and on the same channel.
  scope: 'indicators',
  channels: [{ topic: 'indicators', class: 'journal' }],
});
