import { sql } from 'kysely';
import * as z from 'zod/mini';
import { notificationSettings, rosterTurn, type NotificationSettings, type RosterTurn } from '../../../contract/feeds/notifications';
import { outsideChannel, type OutsideChannel } from '../../../contract/notification';
import type { Db } from '../store';
import { bigintColumn, instant } from './columns';

const silent = { on: false, address: '', least: 'info', quiet: null } as const;
/** Of a person who has chosen nothing: only what the product itself shows. */
const DEFAULT_SETTINGS: NotificationSettings = { push: silent, mail: silent, sms: silent };

export interface PersonSettings {
  version: number;
  settings: NotificationSettings;
}
const settingsRow = z.object({ person: z.string(), version: z.int(), body: notificationSettings });

/** How each of these persons wanted to be told at `revision`; version 0 where nothing was chosen. */
export const readSettings = async (db: Db, revision: number, persons: readonly string[]): Promise<(person: string) => PersonSettings> => {
  const { rows } = await sql`select distinct on (person) person, version, body from notification_settings
    where revision <= ${revision} and person in (select jsonb_array_elements_text(${JSON.stringify(persons)}::jsonb))
    order by person, version desc`.execute(db);
  const known = new Map(
    rows.map((row) => settingsRow.parse(row)).map(({ person, version, body }) => [person, { version, settings: body }]),
  );
  return (person) => known.get(person) ?? { version: 0, settings: DEFAULT_SETTINGS };
};

export interface StoredRoster {
  version: number;
  changedBy: string | null;
  changedAt: string | null;
  turns: RosterTurn[];
}
const rosterRow = z.object({ version: z.int(), actor: z.string(), at: instant, turns: z.array(rosterTurn) });

/** The roster as it stood at `revision`. */
export const readRoster = async (db: Db, revision: number): Promise<StoredRoster> => {
  const { rows } =
    await sql`select version, actor, at, turns from duty_roster where revision <= ${revision} order by version desc limit 1`.execute(db);
  if (!rows[0]) return { version: 0, changedBy: null, changedAt: null, turns: [] };
  const { version, actor, at, turns } = rosterRow.parse(rows[0]);
  return { version, changedBy: actor, changedAt: at, turns };
};

export interface Browser {
  id: number;
  person: string;
  endpoint: string;
  p256dh: string;
  auth: string;
  label: string;
  since: string;
}
const browserRow = z.object({
  id: bigintColumn,
  person: z.string(),
  endpoint: z.string(),
  p256dh: z.string(),
  auth: z.string(),
  label: z.string(),
  since: instant,
});

/** The browsers of these persons that were signed up for web push at `revision`. */
export const readBrowsers = async (db: Db, revision: number, persons: readonly string[]): Promise<Browser[]> => {
  const { rows } = await sql`select id, person, endpoint, p256dh, auth, label, since from notification_browser
    where revision <= ${revision} and (ended_revision is null or ended_revision > ${revision})
      and person in (select jsonb_array_elements_text(${JSON.stringify(persons)}::jsonb)) order by id`.execute(db);
  return rows.map((row) => browserRow.parse(row));
};

const channelRow = z.object({ channel: outsideChannel, key: z.nullable(z.string()) });

/** The channels that the operator had set up at `revision`. */
export const readAvailable = async (db: Db, revision: number): Promise<{ channel: OutsideChannel; key: string | null }[]> => {
  const { rows } = await sql`select channel, key from (select distinct on (channel) channel, key, available from notification_channel
    where revision <= ${revision} order by channel, revision desc) c where available order by channel`.execute(db);
  return rows.map((row) => channelRow.parse(row));
};
