/** Finds nginx for the tests that put the real one before a real gateway. */
import { aptInstall, findProgram } from './steps.mjs';

const FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/usr/local/nginx/sbin'];

/** @returns the path of nginx, or null when it is neither there nor may be installed. */
export const findNginx = async () => {
  const found = findProgram(['nginx'], FOLDERS);
  if (found || !(await aptInstall('nginx-light'))) return found;
  return findProgram(['nginx'], FOLDERS);
};
