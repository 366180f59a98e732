/** RFC 9110 §13.1.2: a list of tags, compared weakly. A tag of ours was given with a body, and so proves that there is one. */
export const matches = (ifNoneMatch: string | undefined, etag: string): boolean =>
  (ifNoneMatch?.match(/(?:W\/)?"[^"]*"/g) ?? []).some((tag) => tag.replace(/^W\//, '') === etag);

/** `*` is any body there is; it proves none, and so is answered only after one was read. */
export const matchesAny = (ifNoneMatch: string | undefined): boolean => ifNoneMatch?.trim() === '*';
