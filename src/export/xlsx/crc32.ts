const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/** The check sum that a zip names its files by (CRC-32, IEEE 802.3) of bytes, going on from that of those before. */
export const crc32 = (bytes: Uint8Array, before = 0): number => {
  let value = ~before;
  // A loop by index: a sheet has tens of millions of bytes.
  for (let at = 0; at < bytes.length; at += 1) value = (TABLE[(value ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (value >>> 8);
  return ~value >>> 0;
};
