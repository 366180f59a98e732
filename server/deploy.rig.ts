import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const DEPLOY = fileURLToPath(new URL('../deploy/', import.meta.url));
export const readDeployed = (path: string): string => readFileSync(new URL(`../deploy/${path}`, import.meta.url), 'utf8');
export const UNITS = readdirSync(new URL('../deploy/systemd/', import.meta.url));

/** A file as `EnvironmentFile=` reads it: a setting a line, comments from `#` or `;` at its beginning, quotes around the whole taken off. */
export const readEnvironmentFile = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split('\n')
      .filter((line) => !/^\s*([#;]|$)/.test(line))
      .map((line) => {
        const [, name, , value] = /^\s*([A-Za-z_]\w*)=(["']?)(.*)\2\s*$/.exec(line) ?? [];
        if (name === undefined || value === undefined) throw new Error(`systemd reads no setting from "${line}"`);
        return [name, value.trim()];
      }),
  );

/** What a unit says of one key, each time that it says it. */
export const unitSays = (unit: string, key: string): string[] =>
  readDeployed(`systemd/${unit}`)
    .split('\n')
    .filter((line) => line.startsWith(`${key}=`))
    .map((line) => line.slice(key.length + 1));

/** The settings of a unit's own (`Environment=A=1 B=2`) for the instance of that name. */
export const unitEnvironment = (unit: string, instance: string): Record<string, string> =>
  readEnvironmentFile(
    unitSays(unit, 'Environment')
      .flatMap((line) => line.split(' '))
      .join('\n')
      .replaceAll('%i', instance),
  );
