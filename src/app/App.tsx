import { RouterProvider } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useStore } from 'zustand';
import { sessionState } from '../data/sessionState';
import { withWords } from '../i18n/setup';
import { lazyPart } from './lazyPart';
import { router } from './router';

const SignedOut = lazyPart(() => withWords(['account'], () => import('./access/SignedOut'))().then(({ SignedOut: part }) => part));
const NoRights = lazyPart(() => withWords(['account'], () => import('./access/NoRights'))().then(({ NoRights: part }) => part));

/** The pages, for whoever sits here; while nobody does, or nobody who may see anything, that instead. */
export const App = () => {
  const { out, session } = useStore(sessionState);
  if (out === null && session?.scopes.length !== 0) return <RouterProvider router={router} />;
  return <Suspense>{out === null ? <NoRights /> : <SignedOut />}</Suspense>;
};
