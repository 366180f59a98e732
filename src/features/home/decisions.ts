import type { ListedFigure } from '../../../contract/feeds/confirmations';
import type { ImportedFile } from '../../../contract/imports/importedFile';
import { confirmationQueue, confirmationStanding, type ConfirmationStanding } from '../../../contract/rules/confirmationStanding';
import { dueReminders } from '../../../contract/rules/taskReminders';
import { judgeTask, type TaskJudgement } from '../../../contract/rules/taskTiming';
import type { Task } from '../../../contract/task';

export interface SpokenFigure {
  figure: ListedFigure;
  standing: ConfirmationStanding;
}

const spoken = (figures: readonly ListedFigure[]): SpokenFigure[] =>
  figures.map((figure) => ({ figure, standing: confirmationStanding(figure.state, figure.passport.revision) }));

/** When it was last said, so that the newest word is read first. */
const saidAt = ({ figure: { state } }: SpokenFigure): string => state.verdict?.at ?? state.explanation?.at ?? '';
const newestFirst = (a: SpokenFigure, b: SpokenFigure): number => (saidAt(a) < saidAt(b) ? 1 : -1);

/** Figures that their agency doubts as they now stand, with the explanation beside it or without. */
export const flaggedFigures = (figures: readonly ListedFigure[]): SpokenFigure[] =>
  spoken(figures)
    .filter(({ standing }) => confirmationQueue(standing) === 'flagged')
    .toSorted(newestFirst);

/** Figures explained as they now stand that nobody has doubted or confirmed since: cause and remedy wait to be read. */
export const explainedFigures = (figures: readonly ListedFigure[]): SpokenFigure[] =>
  spoken(figures)
    .filter(({ standing }) => {
      const queue = confirmationQueue(standing);
      return standing.explained && !standing.explanationOutdated && (queue === 'waiting' || queue === 'changed');
    })
    .toSorted(newestFirst);

export interface LateTask {
  task: Task;
  judged: TaskJudgement;
  /** So long late that the province's leaders are told. */
  escalated: boolean;
}

/** Tasks known not to be done whose day is past, the longest first. */
export const overdueTasks = (tasks: readonly Task[], today: string): LateTask[] =>
  tasks
    .map((task) => ({
      task,
      judged: judgeTask(task, today),
      escalated: dueReminders(task, today).some(({ step }) => step === 'escalated'),
    }))
    .filter(({ judged }) => judged.standing === 'overdue')
    .toSorted((a, b) => (b.judged.daysPast ?? 0) - (a.judged.daysPast ?? 0));

const checked = (files: readonly ImportedFile[]): ImportedFile[] =>
  files.filter(({ state }) => state === 'checked').toSorted((a, b) => (a.stateAt < b.stateAt ? -1 : 1));

/** Files that were checked and wait for a person to store or to drop them, the longest first. */
export const waitingImports = (files: readonly ImportedFile[]): ImportedFile[] =>
  checked(files).filter(({ counts }) => (counts?.refused ?? 0) === 0);

/** Files with a refused row: nobody can store them, whoever sent them has to mend them; the longest first. */
export const importsToMend = (files: readonly ImportedFile[]): ImportedFile[] =>
  checked(files).filter(({ counts }) => (counts?.refused ?? 0) > 0);
