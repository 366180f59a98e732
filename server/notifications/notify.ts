import { sql } from 'kysely';
import * as z from 'zod/mini';
import { NOTIFICATIONS_CHANNEL } from '../../contract/feeds/notifications';
import { audience as audienceForm, productPath } from '../../contract/notification';
import type { Notice, Notify, Told } from '../core/notice';
import { bigintColumn } from '../store/rows/columns';
import { readAvailable, readBrowsers, readRoster, readSettings } from '../store/rows/storedNotifySettings';
import type { WriteView } from '../store/store';
import { onDutyFor, planDeliveries, type Delivery } from './planDeliveries';
import { recordReceipts } from './recordReceipts';
import { settle } from './settleNotices';

/** Who belongs to an agency or a role. */
export type MembersOf = (view: Pick<WriteView, 'db' | 'revision'>, audience: string) => Promise<readonly string[]>;

const PERSON = 'person:';
const idRow = z.object({ id: bigintColumn });
const deliveryRow = z.object({ id: bigintColumn, until: z.nullable(z.string()) });

const insertNotice = async ({ db, at, revision }: WriteView, notice: Notice): Promise<number | null> => {
  const { rows } = await sql`insert into notification (event_id, key, params, severity, link, audience, at, revision)
    values (${notice.eventId}, ${notice.key}, ${JSON.stringify(notice.params)}::jsonb, ${notice.severity}, ${productPath.parse(notice.link)},
      ${audienceForm.parse(notice.audience)}, ${at}::timestamptz, ${revision}) on conflict (event_id) do nothing returning id`.execute(db);
  return rows[0] ? idRow.parse(rows[0]).id : null;
};

const queue = async (view: WriteView, notification: number, deliveries: readonly Delivery[]): Promise<void> => {
  const given = deliveries.map(({ until, ...rest }) => ({ ...rest, until: until === null ? null : new Date(until).toISOString() }));
  const { rows } = await sql`with given as (select * from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
      as r(person text, channel text, address text, "onShift" boolean, until text))
    insert into notification_delivery (notification_id, person, channel, address, on_shift, held, next_at)
    select ${notification}::bigint, person, channel, address, "onShift", until is not null, coalesce(until::timestamptz, ${view.at}::timestamptz)
    from given returning id, case when held then to_char(next_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') end as until`.execute(
    view.db,
  );
  const queued = rows.map((row) => deliveryRow.parse(row));
  await recordReceipts(
    view,
    queued.map(({ id, until }) => ({ delivery: id, state: until ? 'held' : 'queued', attempts: 0, fault: null, code: null, until })),
  );
};

/** The port by which the product tells people something: [NT1] once an event, in the transaction of its cause. */
export const createNotify =
  (membersOf: MembersOf): Notify =>
  async (view, notices, settlements = []) => {
    if (notices.length + settlements.length === 0) return [];
    const { db, at, revision } = view;
    const { turns } = await readRoster(db, revision);
    const available = new Set((await readAvailable(db, revision)).map(({ channel }) => channel));
    const told: Told[] = [];
    const persons = new Set<string>();
    for (const notice of notices) {
      const id = await insertNotice(view, notice);
      if (id === null) continue;
      const { audience, severity } = notice;
      const members = audience.startsWith(PERSON) ? [audience.slice(PERSON.length)] : await membersOf(view, audience);
      const shift = onDutyFor(turns, audience, Date.parse(at)).map(({ person }) => person);
      const everyone = [...new Set([...members, ...shift])];
      await sql`insert into notification_recipient (person, notification_id, revision)
        select p, ${id}::bigint, ${revision}::bigint from jsonb_array_elements_text(${JSON.stringify(everyone)}::jsonb) p`.execute(db);
      const settingsOf = await readSettings(db, revision, everyone);
      const deliveries = planDeliveries({ audience, severity, at: Date.parse(at) }, members, turns, {
        settingsOf: (person) => settingsOf(person).settings,
        available,
        browsers: await readBrowsers(db, revision, everyone),
      });
      await queue(view, id, deliveries);
      everyone.forEach((person) => persons.add(person));
      told.push({ id, messages: deliveries.length });
    }
    // After what is new: what was told and settled within one look is both.
    for (const { id, person } of await settle(view, settlements)) {
      persons.add(person);
      if (told.every((each) => each.id !== id)) told.push({ id, messages: 0 });
    }
    if (persons.size > 0) await view.publish(NOTIFICATIONS_CHANNEL, [{ kind: 'notifications.changed', persons: [...persons].toSorted() }]);
    return told;
  };
