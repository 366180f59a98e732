import type { WorkerScope } from './scope';
import { isLastingFile, type VersionCaches } from './versionCaches';

const PATIENCE_MS = 3_000;

/** Answers a file whose name has the hash of what is in it: kept once, it is never fetched again, of whichever version it is. */
export const answerLasting = async (
  { fetch }: Pick<WorkerScope, 'fetch'>,
  versions: Pick<VersionCaches, 'find' | 'keep'>,
  request: Request,
): Promise<Response> => {
  const { pathname, search } = new URL(request.url);
  const path = `${pathname}${search}`;
  const kept = await versions.find(path).catch(() => undefined);
  if (kept && isLastingFile(kept)) return kept;
  const response = await fetch(request);
  if (isLastingFile(response)) void versions.keep(path, response.clone());
  return response;
};

/** Answers a file that keeps its name while its content may change (icons, the manifest): fresh where it comes soon, else as it was kept. */
export const answerNamed = async (
  { fetch }: Pick<WorkerScope, 'fetch'>,
  versions: Pick<VersionCaches, 'find'>,
  request: Request,
  patienceMs = PATIENCE_MS,
): Promise<Response> => {
  const asked = fetch(request).then(
    (response) => (response.status >= 500 ? null : response),
    () => null,
  );
  const first = await Promise.race([asked, new Promise<null>((resolve) => setTimeout(() => resolve(null), patienceMs))]);
  return first ?? (await versions.find(new URL(request.url).pathname).catch(() => undefined)) ?? (await asked) ?? Response.error();
};
