import * as z from 'zod/mini';

/** Before any record of the province; the engines know no year 0. */
const asked = z.iso.datetime({ offset: true }).check(z.refine((at) => Date.parse(at) >= Date.UTC(1900)));

/** The span of what is compared: from when (without it) to when (with it); no `until`: to the moment looked at. */
export const changeSpan = { since: asked, until: z.optional(asked) };
