import { sql } from 'kysely';
import type { OutsideChannel } from '../../contract/notification';
import { quietUntil } from '../../contract/rules/quietHours';
import { freeAt, roomAt } from '../../contract/rules/rateLimit';
import { readSettings } from '../store/rows/storedNotifySettings';
import type { Db, Store } from '../store/store';
import { arrange } from './arrange';
import { readAttempts, readDue, type Candidate } from './claimed';
import type { Limits } from './limits';

/** One message that this program has taken on, until its lease ends. */
export interface Claimed extends Candidate {
  lease: string;
}
interface ClaimOptions {
  now: Date;
  /** The ways out that this program has: what goes by another is left to who has it. */
  channels: readonly OutsideChannel[];
  leaseMs: number;
  limits: Limits;
  /** How many messages are taken on at once. */
  most: number;
}

/** Any number: those who claim stand in line behind it, so that the limits are counted by one at a time. */
const CLAIM_LOCK = 4_013;
const iso = (ms: number): string => new Date(ms).toISOString();
const list = (ids: readonly number[]) => sql`(select (jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))::bigint)`;

const postpone = async (db: Db, ids: readonly number[], until: number, held: boolean): Promise<void> => {
  if (ids.length === 0) return;
  await sql`update notification_delivery set next_at = ${iso(until)}::timestamptz, held = held or ${held},
    lease = null, lease_until = null where id in ${list(ids)}`.execute(db);
};

/** Those that quiet hours hold now wait for their end, also where they came before it began. */
const holdQuiet = async (db: Db, revision: number, due: readonly Candidate[], now: number): Promise<Candidate[]> => {
  const settingsOf = await readSettings(db, revision, [...new Set(due.map(({ person }) => person))]);
  const free: Candidate[] = [];
  for (const each of due) {
    const binds = each.severity !== 'critical' && !each.onShift;
    const until = binds ? quietUntil(settingsOf(each.person).settings[each.channel].quiet, now) : null;
    if (until === null) free.push(each);
    else await postpone(db, [each.id], until, true);
  }
  return free;
};

const byAddress = (due: readonly Candidate[]): Candidate[][] => {
  const groups = new Map<string, Candidate[]>();
  for (const each of due) {
    const place = `${each.channel} ${each.address}`;
    groups.set(place, [...(groups.get(place) ?? []), each]);
  }
  return [...groups.values()];
};

/**
 * Takes on what may go now, within the limits, [NT7]: in a transaction of its own, before anything is sent, so that what a
 * program that was ended had taken on goes out again under the same keys.
 */
export const claim = (store: Store, { now, channels, leaseMs, limits, most }: ClaimOptions): Promise<Claimed[]> =>
  store.record(async ({ db, revision }) => {
    await sql`select pg_advisory_xact_lock(${CLAIM_LOCK})`.execute(db);
    const at = now.getTime();
    const due = await holdQuiet(db, revision, await readDue(db, now, channels), at);
    if (due.length === 0) return [];
    const windows = [...Object.values(limits.perAddress), ...Object.values(limits.perChannel)].map(({ windowMs }) => windowMs);
    const sent = await readAttempts(db, at - Math.max(...windows), now);
    const onChannel = new Map<OutsideChannel, number[]>();
    for (const attempt of sent) onChannel.set(attempt.channel, [...(onChannel.get(attempt.channel) ?? []), attempt.at]);
    const claimed: Claimed[] = [];
    for (const group of byAddress(due)) {
      const [first] = group;
      if (!first || claimed.length >= most) break;
      const { channel, address } = first;
      const own = sent.filter((each) => each.channel === channel && each.address === address).map((each) => each.at);
      const all = onChannel.get(channel) ?? [];
      const [mine, ours] = [limits.perAddress[channel], limits.perChannel[channel]];
      const room = Math.min(roomAt(own, mine, at), roomAt(all, ours, at));
      const { parcels, waiting } = arrange(group, room);
      await postpone(db, waiting, Math.max(at + 1_000, freeAt(own, mine, at), freeAt(all, ours, at)), false);
      for (const { lead, rest } of parcels) {
        const candidate = group.find(({ id }) => id === lead);
        if (!candidate) continue;
        const lease = crypto.randomUUID();
        await sql`update notification_delivery set lease = ${lease}::uuid, lease_until = ${iso(at + leaseMs)}::timestamptz,
          attempts = attempts + 1 where id = ${lead}`.execute(db);
        if (rest.length > 0)
          await sql`update notification_delivery set open = false, collected_into = ${lead} where id in ${list(rest)}`.execute(db);
        await sql`insert into notification_attempt (channel, address, at) values (${channel}, ${address}, ${iso(at)}::timestamptz)`.execute(
          db,
        );
        all.push(at);
        claimed.push({ ...candidate, attempts: candidate.attempts + 1, others: candidate.others + rest.length, lease });
      }
      onChannel.set(channel, all);
    }
    return claimed;
  });
