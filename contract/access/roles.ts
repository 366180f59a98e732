import * as z from 'zod/mini';

/** The fields of figures that a grant may be narrowed to; each is a scope of that name. */
export const FIELDS = ['indicators', 'budget', 'investment', 'services', 'environment'] as const;
export type Field = (typeof FIELDS)[number];

/** What everyone who works here may do of their own: be told, keep views. */
const OWN = ['notifications', 'saved-views'] as const;
/** What a person of the province sees: figures of all fields, and what stands around them. */
const SEEN = [...FIELDS, 'areas', 'sources', 'tasks', 'alarms', 'meetings', 'frozen', 'roster', 'walls'] as const;

/**
 * Roles and what each may do. One list for the policy, for the pages and for docs/ACCESS.md. Least privilege: a role has what its
 * work needs, and a person has as many roles as their work has parts. `isAssignable`: false for what is no person.
 */
export const ROLES = {
  leader: {
    isAssignable: true,
    scopes: [
      ...SEEN,
      ...OWN,
      'imports',
      'tasks.work',
      'tasks.decide',
      'alarms.act',
      'frozen.make',
      'export',
      'meetings.lead',
      'walls.control',
    ],
  },
  'department-head': {
    isAssignable: true,
    scopes: [...SEEN, ...OWN, 'imports', 'tasks.work', 'tasks.decide', 'figure.state', 'alarms.act', 'frozen.make', 'export'],
  },
  staff: {
    isAssignable: true,
    scopes: [...SEEN, ...OWN, 'tasks.work', 'alarms.act', 'export'],
  },
  'data-officer': {
    isAssignable: true,
    scopes: [...SEEN, ...OWN, 'imports', 'imports.decide', 'intake.decide', 'figure.state', 'tasks.work', 'export', 'frozen.make'],
  },
  'meeting-secretary': {
    isAssignable: true,
    scopes: [
      ...SEEN,
      ...OWN,
      'meetings.edit',
      'meetings.lead',
      'tasks.work',
      'tasks.decide',
      'frozen.make',
      'export',
      'walls.control',
      'meetings.minutes',
    ],
  },
  administrator: {
    isAssignable: true,
    scopes: [
      'access',
      'audit',
      'indicators',
      'environment',
      'areas',
      'sources',
      'roster',
      'roster.edit',
      'alarms',
      'alarms.rules',
      'walls',
      'walls.edit',
      ...OWN,
    ],
  },
  'wall-device': {
    isAssignable: false,
    scopes: [...FIELDS, 'areas', 'sources', 'tasks', 'alarms', 'walls', 'walls.show'],
  },
  'meeting-guest': {
    isAssignable: false,
    scopes: [...FIELDS, 'areas', 'sources', 'tasks', 'alarms', 'meetings', 'frozen'],
  },
} as const satisfies Record<string, { isAssignable: boolean; scopes: readonly string[] }>;
export type RoleId = keyof typeof ROLES;

export const ROLE_IDS = ['leader', 'department-head', 'staff', 'data-officer', 'meeting-secretary', 'administrator'] as const;
export const roleId = z.enum(ROLE_IDS);

/** What a key of another system may be given: figures to read, and files of reports to send. */
export const KEY_SCOPES = [...FIELDS, 'areas', 'sources', 'tasks', 'alarms', 'imports', 'imports.decide'] as const;

/** What whoever came by a link to a frozen view holds, of that view alone. */
export const LINK_SCOPES = ['frozen'] as const;

const narrowed = <T extends z.ZodMiniType>(each: T, most: number) => z.nullable(z.array(each).check(z.minLength(1), z.maxLength(most)));
const code = z.string().check(z.regex(/^[\w.-]{1,80}$/));

/** A role, and how far it goes: of which agencies, areas and fields. Null: of all. */
export const grant = z.object({
  role: roleId,
  agencies: narrowed(code, 50),
  areas: narrowed(code, 100),
  fields: narrowed(z.enum(FIELDS), FIELDS.length),
});
export type Grant = z.infer<typeof grant>;

/** The scopes of a role within the fields that it was narrowed to; what is no field is not touched. */
export const scopesOf = (role: RoleId, fields: readonly Field[] | null): string[] =>
  ROLES[role].scopes.filter(
    (scope) => fields === null || !FIELDS.some((field) => field === scope) || fields.some((field) => field === scope),
  );
