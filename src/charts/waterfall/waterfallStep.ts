import { isKnown } from '../core/known';

/** A change, or (`total`) a level that the changes lead to; a level that is null is what the changes come to. */
export interface WaterfallStep {
  key: string;
  name: string;
  value: number | null;
  kind: 'change' | 'total';
}

export interface RunningStep extends WaterfallStep {
  /** Where its bar begins and ends; null where that is not known. */
  span: { from: number; to: number } | null;
}

/** The bars of the steps. After a change that is not known nothing is known until the next total that is given. */
export const runSteps = (steps: readonly WaterfallStep[]): RunningStep[] => {
  let level: number | null = 0;
  return steps.map((step) => {
    if (step.kind === 'total') {
      level = isKnown(step.value) ? step.value : level;
      return { ...step, value: level, span: level === null ? null : { from: 0, to: level } };
    }
    const from: number | null = level;
    level = from !== null && isKnown(step.value) ? from + step.value : null;
    return { ...step, span: from === null || level === null ? null : { from, to: level } };
  });
};
