import type { Span } from '../features/environment/span';

/** How a span stands in the address. */
const SPANS = { '24-gio': '24h', '7-ngay': '7d', '30-ngay': '30d', '1-nam': '1y' } as const;
const ADDRESSES: Record<Span, keyof typeof SPANS> = { '24h': '24-gio', '7d': '7-ngay', '30d': '30-ngay', '1y': '1-nam' };
const isAddress = (text: string): text is keyof typeof SPANS => Object.hasOwn(SPANS, text);

/** A day, unless told. */
export const spanOf = (address: string | undefined): Span => (address !== undefined && isAddress(address) ? SPANS[address] : '24h');
export const addressOfSpan = (span: Span): string | undefined => (span === '24h' ? undefined : ADDRESSES[span]);
