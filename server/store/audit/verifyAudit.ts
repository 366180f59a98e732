import type { Store } from '../store';
import { archiveName, listArchives, readArchive, type ArchiveFile } from './archiveFiles';
import { GENESIS } from './auditLine';
import { faultOf, walkChains, type ChainFault, type WalkedChain } from './walkChains';

const KINDS: Record<ChainFault['kind'], string> = {
  changed: 'đã bị sửa sau khi ghi',
  missing: 'bị thiếu, hoặc dòng khác đã vào chỗ của nó',
  added: 'không do hệ thống ghi',
};
const sayFault = ({ gateway, seq, kind }: ChainFault): string => `  SAI: dòng ${seq} của chuỗi "${gateway}" ${KINDS[kind]}.`;

interface Archived {
  says: string[];
  isRight: boolean;
}

/** The archives of a chain, from the first that is there to the anchor: what was taken elsewhere is said and is no fault. */
const verifyArchives = async (
  dir: string,
  { gateway, anchorSeq }: WalkedChain,
  anchorHash: string,
  seen: (hash: string) => void,
): Promise<Archived> => {
  if (anchorSeq === 0) return { says: [], isRight: true };
  const isOf = ({ name, from, to }: ArchiveFile): boolean => name === archiveName(gateway, from, to);
  const files = (await listArchives(dir)).filter(isOf);
  let last: { seq: number; hash: string } | null = null;
  for (const file of files) {
    for await (const line of readArchive(dir, file)) {
      if (line === null) return { says: [`  SAI: tệp ${file.name} có dòng không đọc được.`], isRight: false };
      // Only the very first line has something known before it; a file that was taken elsewhere begins the known anew.
      last ??= { seq: line.chain_seq - 1, hash: line.chain_seq === 1 ? GENESIS : line.prev_hash };
      const fault = await faultOf(line, last);
      if (fault) return { says: [sayFault(fault), `  trong tệp ${file.name}`], isRight: false };
      last = { seq: line.chain_seq, hash: line.hash };
      seen(line.hash);
    }
  }
  if (last === null) return { says: [`  Dòng 1–${anchorSeq} đã lưu trữ ở nơi khác: không có tệp trong ${dir}.`], isRight: true };
  if (last.seq !== anchorSeq || last.hash !== anchorHash)
    return { says: [`  SAI: tệp lưu trữ không nối được với chuỗi tại dòng ${anchorSeq}.`], isRight: false };
  return { says: [`  Tệp lưu trữ khớp đến dòng ${anchorSeq} (${files.length} tệp).`], isRight: true };
};

/**
 * Goes along every chain and its archives, [AU2]. `expected` are hashes that were kept elsewhere, each of which must be the hash of
 * some line: a chain that somebody wrote anew from the beginning holds together and has them no more.
 */
export const verifyAudit = async (
  store: Store,
  dir: string,
  expected: readonly string[],
): Promise<{ says: string[]; isRight: boolean }> => {
  const lacking = new Set(expected.map((hash) => hash.toLowerCase()));
  const anchors = new Map<string, string>();
  const chains = await store.read(null, ({ db }) =>
    walkChains(db, ({ gateway, hash, prev_hash }) => {
      if (!anchors.has(gateway)) anchors.set(gateway, prev_hash);
      lacking.delete(hash);
    }),
  );
  const says: string[] = [];
  let isRight = true;
  for (const chain of chains) {
    const { gateway, lines, anchorSeq, lastSeq, lastHash, lastAt, fault } = chain;
    says.push(`Chuỗi "${gateway}": ${lines} dòng đúng (dòng ${anchorSeq + 1} đến ${lastSeq}), dòng cuối lúc ${lastAt ?? '–'}`);
    says.push(`  mã băm cuối: ${lastHash}`);
    if (fault) says.push(sayFault(fault));
    const archived = await verifyArchives(dir, chain, anchors.get(gateway) ?? lastHash, (hash) => lacking.delete(hash));
    says.push(...archived.says);
    isRight &&= fault === null && archived.isRight;
  }
  if (chains.length === 0) says.push('Nhật ký chưa có dòng nào.');
  for (const hash of lacking) says.push(`SAI: không có dòng nào mang mã băm ${hash}: chuỗi đã bị thay từ trước chỗ đó.`);
  isRight &&= lacking.size === 0;
  says.push(
    isRight ? 'Nhật ký nguyên vẹn. Hãy cất các mã băm cuối ở nơi khác để đối chiếu lần sau (--expect).' : 'Nhật ký KHÔNG nguyên vẹn.',
  );
  return { says, isRight };
};
