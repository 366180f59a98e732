import * as z from 'zod/mini';
import { defineFeed } from '../feed';

/** One indicator as a chooser needs it: what it is, and whether any single area has a figure of it. */
export const catalogueIndicator = z.object({ code: z.string(), name: z.string(), unit: z.string(), hasAreas: z.boolean() });

/** Every set with its indicators, without a single figure: small enough to be asked for by every chooser. */
export const catalogue = defineFeed({
  id: 'catalogue',
  summary: 'Danh mục các bộ chỉ tiêu và chỉ tiêu, không kèm số liệu',
  params: z.object({}),
  body: z.object({ sets: z.array(z.object({ id: z.string(), name: z.string(), indicators: z.array(catalogueIndicator) })) }),
  scope: 'indicators',
  channels: [{ topic: 'indicators', class: 'journal' }],
});
