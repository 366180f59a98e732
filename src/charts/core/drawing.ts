import type { EChartsCoreOption } from 'echarts/core';
import type { Ink } from './ink';
import type { Measure } from './measure';

/** The paper a chart is drawn on: all in CSS pixels; `text` is the size of plain text there. */
export interface Paper {
  width: number;
  text: number;
  font: string;
  ink: Ink;
  measure: Measure;
}

/** A place that pointer and keyboard can stand on, in reading order; `label` says what is there, worked out when asked. */
export interface Spot {
  key: string;
  row: number;
  column: number;
  x: number;
  y: number;
  width: number;
  height: number;
  label: () => string;
}

export interface LegendEntry {
  mark:
    | 'line'
    | 'dashed'
    | 'grey'
    | 'band'
    | 'bar'
    | 'plan'
    | 'breach'
    | 'missing'
    | 'up'
    | 'down'
    | 'total'
    | 'scale'
    | 'calibrating'
    | 'failed'
    | 'silent'
    | { fill: string };
  text: string;
}

/** Everything that is to be seen of a chart, worked out before a pixel is set. */
export interface Drawing {
  height: number;
  option: EChartsCoreOption;
  spots: readonly Spot[];
  legend: readonly LegendEntry[];
}

/** Lays a model out on a paper; pure, so that it is tested without a browser. */
export type Draw = (paper: Paper) => Drawing;
