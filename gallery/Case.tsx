import { useContext, type ReactNode } from 'react';
import { PanelFrame } from '../src/ui/PanelFrame';
import type { PanelState } from '../src/ui/panelState';
import { Brief } from './brief';

interface CaseProps {
  heading: string;
  sub?: string;
  state?: PanelState;
  /** Shown in a brief gallery too. */
  always?: boolean;
  children: ReactNode;
}

const LIVE: PanelState = { kind: 'live', at: undefined };

/** One kit with one set of data, in a panel. */
export const Case = ({ heading, sub = '', state = LIVE, always = false, children }: CaseProps) => {
  const brief = useContext(Brief);
  if (brief && !always) return null;
  return (
    <PanelFrame heading={heading} sub={sub} state={state}>
      {children}
    </PanelFrame>
  );
};
