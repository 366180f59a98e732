const REFUSALS = ['tu-choi', 'het-han', 'khong-tra-loi', 'bi-khoa', 'chua-co-quyen', 'lien-ket'] as const;

/** The word of why a sign-on did not succeed; null: nothing is known of one. */
export const refusalWord = (refusal: string | null | undefined): `account.refused.${(typeof REFUSALS)[number] | 'other'}` | null => {
  if (refusal === null || refusal === undefined) return null;
  return `account.refused.${REFUSALS.find((each) => each === refusal) ?? 'other'}`;
};

/** Where one comes back to after signing on: where the last try was to lead, or the address that is open. */
export const returnTo = ({ pathname, search, hash }: Pick<Location, 'pathname' | 'search' | 'hash'>, wanted: string | null): string => {
  if (wanted !== null && /^\/(?!\/)/.test(wanted)) return wanted;
  const query = new URLSearchParams(search);
  for (const told of ['loi-dang-nhap', 'tiep']) query.delete(told);
  return `${pathname}${query.size > 0 ? `?${query}` : ''}${hash}`;
};
