import type { RoleId } from '../../contract/access/roles';
/** How far a scope goes: what belongs to one of these agencies and lies in one of these areas. Null: of all. */
export interface Limit {
  agencies: ReadonlySet<string> | null;
  areas: ReadonlySet<string> | null;
}

/** Who asks. */
export interface Principal {
  id: string;
  name: string;
  scopes: ReadonlySet<string>;
  /** Of a scope that is not here there is no limit; of one that is, each of its limits lets something in. */
  limits?: ReadonlyMap<string, readonly Limit[]>;
  /** Of a person, in the order of their grants. */
  roles?: readonly RoleId[];
  /** A guest of meetings: of these alone, and what they may do there beyond following. Absent: of all that the scopes let in. */
  meetings?: ReadonlyMap<string, ReadonlySet<string>>;
  /** Who came by a link: of this frozen view alone. Absent: of all that the scopes let in. */
  frozen?: string;
  /** By what way and from which address the request came, as the audit writes it (`session 10.0.0.7`); the program's own acts have none. */
  from?: string;
}

const SYSTEM = 'system:';

/** An outside system that proved who it is by its key: it sends meetings, and reads what came of those it sent. */
export const systemPrincipal = (system: string): Principal => ({
  id: `${SYSTEM}${system}`,
  name: system,
  scopes: new Set(['meetings', 'meetings.receive', 'meetings.minutes']),
});

/** The name of the outside system that a principal is; null for a person. */
export const systemOf = ({ id }: Principal): string | null => (id.startsWith(SYSTEM) ? id.slice(SYSTEM.length) : null);

export const LOCAL_PRINCIPAL: Principal = {
  id: 'local',
  name: 'Người dùng tại máy',
  scopes: new Set([
    'tasks',
    'tasks.work',
    'tasks.decide',
    'indicators',
    'imports',
    'imports.decide',
    'environment',
    'areas',
    'sources',
    'intake.decide',
    'figure.state',
    'export',
    'investment',
    'budget',
    'services',
    'notifications',
    'roster',
    'roster.edit',
    'saved-views',
    'meetings',
    'meetings.edit',
    'meetings.lead',
    'frozen',
    'frozen.make',
    'alarms',
    'alarms.act',
    'alarms.rules',
    'walls',
    'walls.edit',
    'walls.control',
    'walls.show',
    'audit',
    'access',
  ]),
};
