import { sql } from 'kysely';
import type { AlarmRule, AlarmRuleBody } from '../../contract/alarms';
import { aRule } from '../../contract/alarms.fixture';
import { QUIET, type Condition, type ConditionInput, type Line } from '../../contract/rules/alarms/condition';
import { dueAt } from '../../contract/rules/alarms/dueAt';
import { mannerOf } from '../../contract/rules/alarms/mannerOf';
import { step } from '../../contract/rules/alarms/step';
import { firstInputs } from '../core/alarms/firstInputs';
import { subjectsOf } from '../core/alarms/subjectsOf';
import { tellAverages } from '../ingest/environment/tellAverages';
import { createStationIntake } from '../ingest/stationIntake';
import { formatVietnamStamp } from '../sources/stationFiles/vietnamTime';
import type { Store } from '../store/store';
import { readInputs } from './inputs/readInputs';
import type { RegisterCache } from './inputs/registerCache';
import type { Told, Watched } from './inputs/told';

export type Sent = [parameter: string, value: number | string, unit: string, ms: number, status?: string];
export interface Written {
  rule: string;
  subject: string;
  line: Line;
}

export const ruleOf = (id: string, body: Partial<AlarmRuleBody> & Pick<AlarmRuleBody, 'target' | 'condition'>): AlarmRule =>
  aRule(id, { name: id, ...body });

/** Rules over one store, folded step by step without a book: what the inputs alone make of conditions. */
export const createInputsRig = (store: Store, now: () => number, rules: readonly AlarmRule[]) => {
  const conditions = new Map<string, Watched>();
  const cache: RegisterCache = new Map();
  const lines: Written[] = [];
  let cursor = 0;
  let sent = 0;

  const take = (watched: Watched, input: ConditionInput): void => {
    const { next, lines: own } = step(watched.state, input, mannerOf(watched.rule.body));
    watched.state = next;
    lines.push(...own.map((line) => ({ rule: watched.rule.id, subject: watched.subject.key, line })));
  };
  const dueUntil = (clock: number): void => {
    for (const watched of conditions.values())
      for (;;) {
        const due = dueAt(watched.state, mannerOf(watched.rule.body));
        if (due === null || due > clock) break;
        take(watched, { kind: 'timer', clock: due });
      }
  };

  return {
    lines,
    stateOf: (rule: string, subject: string): Condition | undefined => conditions.get(`${rule}\n${subject}`)?.state,
    kinds: (rule?: string): string[] => lines.filter((each) => rule === undefined || each.rule === rule).map(({ line }) => line.kind),
    /** Puts a file of Thông tư 10/2021 into the intake; what it refuses is among the refused rows. */
    send: async (station: string, rows: readonly Sent[]): Promise<void> => {
      const text = rows.map(([parameter, value, unit, ms, status = '00']) =>
        [parameter, value, unit, formatVietnamStamp(new Date(ms)), status].join('\t'),
      );
      const name = `${station}_${formatVietnamStamp(new Date(now() + (sent += 1) * 1_000))}.txt`;
      const intake = createStationIntake(store, { nameOf: String, provenanceOf: () => 'imported' as const });
      await intake.accept([{ name, bytes: new TextEncoder().encode(text.join('\n')), sha256: name, receivedAt: new Date(now()) }]);
      await store.write('test', 'tell', tellAverages);
    },
    /** Tells the conditions what has come since the last look, and what is due by now. */
    look: async (): Promise<Told[]> =>
      store.read(null, async ({ db, revision }) => {
        const after = cursor;
        const told = await readInputs(db, { after, until: revision }, [...conditions.values()], cache);
        for (const { rule, subject, input } of told) {
          const watched = conditions.get(`${rule}\n${subject}`);
          dueUntil(input.clock);
          if (watched) take(watched, input);
        }
        for (const rule of rules) {
          const fresh = (await subjectsOf(db, revision, rule)).filter(({ key }) => !conditions.has(`${rule.id}\n${key}`));
          const first = await firstInputs(db, revision, now(), rule, fresh);
          for (const subject of fresh) {
            const watched = { rule, subject, state: QUIET };
            conditions.set(`${rule.id}\n${subject.key}`, watched);
            for (const input of first.get(subject.key) ?? []) take(watched, input);
          }
        }
        cursor = revision;
        dueUntil(now());
        return told;
      }),
    toldRows: async (): Promise<unknown[]> =>
      (await store.read(null, ({ db }) => sql`select * from reading_told order by revision, datastream`.execute(db))).rows,
  };
};
