import type { AuditChains } from '../../../contract/audit';
import { faultOf, readHeads, readLines, type ChainHead } from '../../store/audit/walkChains';
import type { Db, Store } from '../../store/store';

/** A page is not held up by years of lines; all of them are gone through by `npm run audit:verify`. */
const CHECKED = 500;

const checkEnd = async (db: Db, head: ChainHead): Promise<AuditChains['chains'][number]> => {
  const { gateway, seq, hash, anchor_seq: anchorSeq, anchor_hash } = head;
  const from = Math.max(anchorSeq, seq - CHECKED);
  // One more than is checked: the first tells what stands before.
  const lines = await readLines(db, gateway, Math.max(anchorSeq, from - 1), CHECKED + 2);
  const before = from > anchorSeq ? lines.shift() : undefined;
  const state = { gateway, lines: seq - anchorSeq, seq, hash, anchorSeq, at: lines.at(-1)?.at ?? before?.at ?? null };
  let last = { seq: from, hash: from > anchorSeq ? (before?.hash ?? '') : anchor_hash };
  for (const [checked, line] of lines.entries()) {
    const fault = await faultOf(line, last);
    if (fault) return { ...state, checked, fault: { seq: fault.seq, kind: fault.kind } };
    last = { seq: line.chain_seq, hash: line.hash };
  }
  const end = { ...state, checked: lines.length };
  if (last.seq < seq) return { ...end, fault: { seq: last.seq + 1, kind: 'missing' } };
  if (last.seq > seq) return { ...end, fault: { seq: seq + 1, kind: 'added' } };
  return { ...end, fault: last.hash === hash ? null : { seq, kind: 'changed' } };
};

/** Where every chain stands, and whether its newest lines hold together, [AU2]. */
export const readChains = (store: Store): Promise<AuditChains> =>
  store.read(null, async ({ db }) => {
    const chains: AuditChains['chains'] = [];
    for (const head of await readHeads(db)) chains.push(await checkEnd(db, head));
    return { chains };
  });
