import { create } from 'zustand';

interface RejectedParam {
  name: 'asOf' | 'figure' | 'group' | 'set' | 'ind' | 'area' | 'layer' | 't';
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
