import { create } from 'zustand';

/** How many urgent alarms wait for somebody; whoever follows the alarms sets it, and the browser's tab is named by it. */
export const useUrgentCount = create<{ count: number; set: (count: number) => void }>()((set) => ({
  count: 0,
  set: (count) => set({ count }),
}));
