/** Who asks. There is one local identity for the time being; sign-on will make others. */
export interface Principal {
  id: string;
  name: string;
  scopes: ReadonlySet<string>;
}

export const LOCAL_PRINCIPAL: Principal = {
  id: 'local',
  name: 'Người dùng tại máy',
  scopes: new Set(['indicators', 'environment', 'areas', 'sources', 'intake.decide']),
};
