import * as z from 'zod/mini';
import { roleId } from './access/roles';

/** Body of `GET /api/session`: who asks, and what the policy grants, [AC4]. Never kept by anything between. */
export const session = z.object({
  person: z.object({ id: z.string(), name: z.string() }),
  /** Of a person who signed on, in the order of their grants. */
  roles: z.optional(z.array(roleId)),
  scopes: z.array(z.string()),
  /** Changes with whatever the person may do or see: what a device kept under another is thrown away. No secret, and says nothing. */
  rights: z.optional(z.string()),
  /** Who came by a link to one frozen view: the view; it is shown whatever page it is of. */
  frozen: z.optional(z.string()),
  /** Of agencies or areas only: pages, prints and exports say so. */
  isLimited: z.optional(z.boolean()),
  /** Where people reach the gateway (`https://ioc.example.vn`), the first of all first; empty or not told: where it is asked. */
  origins: z.optional(z.array(z.string())),
  /** `embedded`: without sign-on, of this machine alone, and whoever sits there chooses a role. */
  mode: z.optional(z.enum(['embedded', 'sign-on'])),
  /** By what the person came in. */
  via: z.optional(z.enum(['local', 'session', 'key', 'device', 'meeting', 'link'])),
  /** `embedded`: the role that was chosen; null: all of them together. */
  role: z.optional(z.nullable(roleId)),
  /** When the session ends unless the person does something, and when it ends in any case. */
  idleAt: z.optional(z.nullable(z.iso.datetime({ offset: true }))),
  endsAt: z.optional(z.nullable(z.iso.datetime({ offset: true }))),
});
export type Session = z.infer<typeof session>;

/** Body of `POST /api/session/role`, [AC7]; null: all roles together. */
export const roleAsked = z.object({ role: z.nullable(roleId) });
