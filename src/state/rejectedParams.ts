import { create } from 'zustand';

interface RejectedParam {
  name:
    | 'asOf'
    | 'figure'
    | 'group'
    | 'set'
    | 'source'
    | 'ind'
    | 'area'
    | 'agency'
    | 'layer'
    | 't'
    | 'cao'
    | 'xa'
    | 'nhip'
    | 'nen'
    | 'nhiem-vu'
    | 'tao'
    | 'xem'
    | 'tt'
    | 'nguon'
    | 'han'
    | 'q'
    | 'tep'
    | 'thang'
    | 'vai'
    | 'coQuan'
    | 'tu';
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
