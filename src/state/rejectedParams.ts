import { create } from 'zustand';

interface RejectedParams {
  names: readonly string[];
  report: (names: readonly string[]) => void;
  dismiss: () => void;
}

/** Parameters of the address that were not valid and were left out; the shell tells the user. */
export const useRejectedParams = create<RejectedParams>()((set) => ({
  names: [],
  report: (names) => set({ names }),
  dismiss: () => set({ names: [] }),
}));
