import type { AlarmRule } from '../../contract/alarms';
import type { ReadData } from '../sources/dataFiles';
import { loadAlarmRules, type SeededRule } from '../sources/loadAlarmRules';
import { readRuleVersions } from '../store/rows/storedAlarmRules';
import type { Store } from '../store/store';
import { writeIfNew } from '../store/writeIfNew';
import { recordAlarmRules } from './recordAlarmRules';
import { isSameJson } from './sameJson';

const ACTOR = 'seed';
const BY = 'Hệ thống';

/** The version that a seeded rule needs; null where it is known, or a person has had a hand in it. */
const versionOf = ({ id, body }: SeededRule, known: readonly AlarmRule[], savedAt: string): AlarmRule | null => {
  const [newest] = known;
  if (known.some(({ savedBy }) => savedBy !== BY) || (newest && isSameJson(newest.body, body))) return null;
  return { id, version: (newest?.version ?? 0) + 1, body, savedBy: BY, savedAt, retired: null };
};

/**
 * Loads the rules of `data/alarm-rules.json`: those not known yet, and a corrected one as a new version where no person has changed or
 * retired it. Those that watch what is made up only with `simulated`. @returns whether it wrote.
 */
export const seedAlarmRules = async (store: Store, read: ReadData, { simulated }: { simulated: boolean }): Promise<boolean> => {
  const seeds = (await loadAlarmRules(read)).filter((seed) => simulated || !seed.simulated);
  return writeIfNew(store, ACTOR, 'alarm rules', async (view, nothing) => {
    const rules: AlarmRule[] = [];
    for (const seed of seeds) {
      const rule = versionOf(seed, await readRuleVersions(view.db, view.revision, seed.id), view.at);
      if (rule) rules.push(rule);
    }
    if (rules.length === 0) return nothing(false);
    await recordAlarmRules(view, rules);
    return true;
  });
};
