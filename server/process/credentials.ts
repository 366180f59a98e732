import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** As `LoadCredential=` names them: one by one, or all of a folder, which puts its own name before. */
const SETTING = /^(?:ioc_)?([A-Z][A-Z0-9_]*)$/;

/**
 * Puts the credentials that systemd hands over (`LoadCredential=ioc:/etc/ioc/secrets`, one file a setting in `$CREDENTIALS_DIRECTORY`) where
 * every setting is read from. One that is set already stays: whoever sets it by hand means it.
 * @throws Error, in Vietnamese, naming the setting whose file cannot be read
 */
export const takeCredentials = (env: NodeJS.ProcessEnv): void => {
  const dir = env['CREDENTIALS_DIRECTORY'];
  if (!dir) return;
  for (const file of readdirSync(dir)) {
    const name = SETTING.exec(file)?.[1];
    if (name === undefined || env[name]?.trim()) continue;
    try {
      env[name] = readFileSync(join(dir, file), 'utf8').trim();
    } catch (cause) {
      throw new Error(`Không đọc được bí mật ${name} mà systemd giao (LoadCredential). Hãy kiểm tra quyền đọc rồi chạy lại.`, { cause });
    }
  }
};
