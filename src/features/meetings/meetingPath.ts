/** Where a meeting stands, or a page of it; at the moment looked at. */
export const meetingPath = (id: string, asOf: string | null, page?: 'bien-ban'): string => {
  const path = page === undefined ? `/hop/${id}` : `/hop/${id}/${page}`;
  return asOf === null ? path : `${path}?${new URLSearchParams({ asOf })}`;
};
