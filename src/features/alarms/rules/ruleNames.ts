/** What the ids in a rule are called now; an id that no register knows is its own name. */
export interface RuleNames {
  station: (id: string) => string;
  /** The units in which these parameters are measured at these stations, each once. */
  units: (stations: 'all' | readonly string[], parameters: 'all' | readonly string[]) => string[];
  indicator: (set: string, code: string) => { name: string; unit: string };
  source: (id: string) => string;
  /** Null: whoever is on duty. */
  agency: (id: string | null) => string;
  /** `agency:{id}`, `role:{id}`, `person:{id}`. */
  audience: (id: string) => string;
  rule: (id: string) => string;
}
