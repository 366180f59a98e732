import { createHash } from 'node:crypto';

/** The content codings that a feed is sent in; each is a representation of its own, with a strong ETag of its own. */
export type Coding = 'identity' | 'gzip';

export const etagOf = (version: string, identity: string, coding: Coding): string => {
  const name = createHash('sha256').update(version).update('\n').update(identity).digest('base64url').slice(0, 27);
  return coding === 'identity' ? `"${name}"` : `"${name}-${coding}"`;
};

/** gzip when the asker takes it (RFC 9110 §12.5.3); `gzip;q=0` is a refusal. */
export const codingFor = (acceptEncoding: string | undefined): Coding => {
  const offers = (acceptEncoding ?? '').split(',').map((part) => {
    const [name = '', ...params] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const quality = params.find((param) => param.startsWith('q='))?.slice(2);
    return { name, wanted: quality === undefined || Number(quality) > 0 };
  });
  const offer = offers.find(({ name }) => name === 'gzip') ?? offers.find(({ name }) => name === '*');
  return offer?.wanted ? 'gzip' : 'identity';
};
