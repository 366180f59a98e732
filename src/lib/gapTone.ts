/** How a rate stands to what is asked of it, both in %: far behind is a tenth of what is asked for, the centre's own rule. */
export const gapTone = (gap: number | null, asked: number | null): 'good' | 'medium' | 'high' | 'none' => {
  if (gap === null || asked === null) return 'none';
  if (gap >= 0) return 'good';
  return -gap > asked * 0.1 ? 'high' : 'medium';
};
