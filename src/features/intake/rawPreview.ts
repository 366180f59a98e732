const MAX = 72;

/** What of a raw row is seen at first: at most 72 characters, two lines or so, each control character as "·"; `isWhole` when nothing is left out. */
export const rawPreview = (raw: string): { text: string; isWhole: boolean } => {
  const letters = Array.from(visible(raw));
  return { text: letters.slice(0, MAX).join(''), isWhole: letters.length <= MAX };
};

/** Every character that would not be seen, or would move others, as "·"; line breaks and tabs too. */
export const visible = (raw: string): string => raw.replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029\ufffd]/gu, '·');
