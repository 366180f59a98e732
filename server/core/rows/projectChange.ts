import type { Change } from '../../../contract/events';
import { stationOfFile } from '../../sources/stationFiles/parse';
import { ofAlarm, ofIntake, ofStation, ofTask } from './belongs';
import { ofFigure, seenIndicator, seenState, seesAct } from './ofFigures';
import { ofSource, seenSource } from './ofSources';
import { ofHold, withinOf } from './ofWork';
import type { Viewing } from './projector';

/** A row that may have been seen before this change is not any more: who shows it must fetch the snapshot anew. */
export const ANEW = 'anew';
type Seen = Change | null | typeof ANEW;
type Of<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>;

const seenTask = (change: Of<'task.changed'>, { sight }: Viewing): Seen => {
  if (sight.sees(ofTask(change.task))) return change;
  const isMoved = change.entry.changes.some(({ field }) => field === 'leads' || field === 'coordinating');
  return isMoved ? ANEW : null;
};

/** What an alarm says of its owner and place is said anew when it returns, and at no other time. */
const seenAlarm = (change: Of<'alarm.changed'>, { sight }: Viewing): Seen => {
  if (sight.sees(ofAlarm(change.alarm))) return change;
  return change.entries.some(({ kind }) => kind === 'returned') ? ANEW : null;
};

const seenStatement = (change: Of<'figure.stated'>, { sight }: Viewing): Seen => {
  const { figure } = change.state;
  if (!sight.sees(ofFigure(figure))) return null;
  // An act of another agency ends what stood, and is no line of the story that this one is shown.
  return seesAct(change.act, figure, sight) ? { ...change, state: seenState(change.state, sight) } : ANEW;
};

const seenAverages = (change: Of<'averages.changed'>, { sight, areaOf }: Viewing): Seen => {
  const stations = change.stations.filter((each) => sight.sees(ofStation(areaOf(each))));
  return stations.length === 0 ? null : { ...change, stations };
};

const seesFile = (file: string, { sight, areaOf }: Viewing): boolean => sight.sees(ofIntake(areaOf(stationOfFile(file))));

/**
 * What of one change a limited principal sees, [RW4]; pure. Null: nothing. What names no row (a year, a period, a month) says only that
 * something is to be fetched, and what is fetched is narrowed. A kind that nobody has thought of here does not compile.
 */
export const projectChange = (change: Change, viewing: Viewing): Seen => {
  const { sight, areaOf } = viewing;
  switch (change.kind) {
    case 'task.changed':
      return seenTask(change, viewing);
    case 'alarm.changed':
      return seenAlarm(change, viewing);
    case 'alarm-hold.changed':
      // A rule that has another owner now may have held this back under the one before.
      return sight.sees(ofHold(change.hold)) ? change : ANEW;
    case 'figure.stated':
      return seenStatement(change, viewing);
    case 'import.changed':
      return sight.covers(withinOf(change.file)) ? change : null;
    case 'indicator.changed':
      return { ...change, indicator: seenIndicator(change.indicator, sight) };
    case 'reading.latest':
      return sight.sees(ofStation(areaOf(change.reading.station))) ? change : null;
    case 'file.ingested':
      return seesFile(change.file, viewing) ? change : null;
    case 'refusal.changed':
      return seesFile(change.row.file, viewing) ? change : null;
    case 'source.changed': {
      const source = seenSource(change.source, viewing);
      return source && { ...change, source };
    }
    case 'source.state':
      return sight.sees(ofSource(change.source, areaOf)) ? change : null;
    case 'averages.changed':
      return seenAverages(change, viewing);
    case 'stations.changed':
      // The register may have put a station into another unit: what was seen of it is asked for anew.
      return ANEW;
    case 'observations.recorded':
    case 'boundaries.changed':
    case 'notifications.changed':
    case 'roster.changed':
    case 'investment.recorded':
    case 'budget.recorded':
    case 'services.recorded':
    case 'alarm-rules.changed':
    case 'view.frozen':
    case 'wall.changed':
    case 'wall-playlist.changed':
    case 'wall-code.changed':
    case 'meetings.changed':
    case 'access.changed':
    case 'saved-views.changed':
      return change;
    default:
      return change satisfies never;
  }
};

/** The same for a batch, in its order; null: somebody has to fetch anew. */
export const projectChanges = (changes: readonly Change[], viewing: Viewing): Change[] | null => {
  const seen = changes.map((each) => projectChange(each, viewing));
  return seen.includes(ANEW) ? null : seen.filter((each): each is Change => each !== null && each !== ANEW);
};
