/** Who asks. There is one local identity for the time being; sign-on will make others. */
export interface Principal {
  id: string;
  name: string;
  scopes: ReadonlySet<string>;
}

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
    'frozen',
    'frozen.make',
    'alarms',
    'alarms.act',
    'alarms.rules',
  ]),
};
