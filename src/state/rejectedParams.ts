import { create } from 'zustand';
import type { ParamName } from './paramNames';

interface RejectedParam {
  name: ParamName;
  reason: 'invalid' | 'future';
}
interface RejectedParams {
  params: readonly RejectedParam[];
  report: (params: readonly RejectedParam[]) => void;
  dismiss: () => void;
}

/** Parameters of the address that were left out, and why; the shell tells the user. */
export const useRejectedParams = create<RejectedParams>()((set) => ({
  params: [],
  report: (params) => set({ params }),
  dismiss: () => set({ params: [] }),
}));
