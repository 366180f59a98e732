import { Suspense, type ReactNode } from 'react';
import { PanelBoundary } from './PanelBoundary';
import { PanelFrame } from './PanelFrame';

const LOADING = { kind: 'loading' } as const;

/** Holds the place of a panel whose code comes after the page's first picture; where it does not come, only this panel is missing. */
export const LatePanel = ({ heading, children }: { heading: string; children: ReactNode }) => (
  <PanelBoundary
    fallback={() => (
      <PanelFrame heading={heading} sub="" state={{ kind: 'error', problem: undefined, retry: () => location.reload() }}>
        {null}
      </PanelFrame>
    )}
  >
    <Suspense
      fallback={
        <PanelFrame heading={heading} sub="" state={LOADING}>
          {null}
        </PanelFrame>
      }
    >
      {children}
    </Suspense>
  </PanelBoundary>
);
