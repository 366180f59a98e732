import * as z from 'zod/mini';

export const SERVICES_SCOPE = 'services';
export const SERVICES_CHANNEL = 'services';
export const servicesChannels = [{ topic: SERVICES_CHANNEL, class: 'journal' }] as const;
/** Of a part, a group, a field or a unit. */
export const serviceCode = z.string().check(z.regex(/^[\p{L}\p{N}._-]{1,60}$/u));

/** Whose score it is: the code of an agency is that of the register, of a unit that of the areas, of the province `tinh`. */
export const serviceUnit = z.object({
  kind: z.enum(['province', 'agency', 'area']),
  code: z.string(),
  name: z.string(),
});
export type ServiceUnit = z.infer<typeof serviceUnit>;
