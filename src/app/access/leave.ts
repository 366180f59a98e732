import { FeedError } from '../../data/errors';
import { signedOut } from '../../data/sessionState';
import { signOut } from '../../data/signOnActs';

/** Signs off, and goes where the provider ends its own session too. @throws FeedError when the gateway did not take it */
export const leave = async (everywhere: boolean): Promise<void> => {
  const next = await signOut(everywhere).catch((error: unknown) => {
    // It was over already.
    if (error instanceof FeedError && error.problem.status === 401) return null;
    throw error;
  });
  signedOut('own');
  if (next !== null) location.assign(next);
};
