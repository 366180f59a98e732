/** Who asks. There is one local identity for the time being; sign-on will make others. */
export interface Principal {
  id: string;
  name: string;
  scopes: ReadonlySet<string>;
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
  ]),
};
