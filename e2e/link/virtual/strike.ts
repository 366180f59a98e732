import type { Random } from '../random';
import type { Clock } from './clock';
import type { Screen } from './screen';
import type { Wire } from './virtualPort';

const HOUR = 3_600_000;
const LINE_STRIKES = ['cut', 'silence up', 'silence down', 'silence', 'refuse', 'black hole', 'clog'] as const;
const STRIKES = [...LINE_STRIKES, 'hide', 'sleep', 'leave', 'wander', 'look back', 'ask again', 'set clock'] as const;

const strikeWith = (fault: (typeof STRIKES)[number], clock: Clock, random: Random, wire: Wire): boolean => {
  const line = wire.line();
  if (fault === 'cut') line?.cut();
  else if (fault === 'silence up') line?.silence('up');
  else if (fault === 'silence down') line?.silence('down');
  else if (fault === 'silence') line?.silence('up', 'down');
  else if (fault === 'clog') line?.clog(random.between(200, 15_000), random.int(80));
  else if (fault === 'refuse' || fault === 'black hole') {
    wire.setReach(fault === 'refuse' ? 'refused' : 'black hole');
    if (fault === 'refuse') line?.cut();
    else line?.silence('up', 'down');
    clock.at('world', random.between(500, 15_000), () => wire.setReach('open'));
  } else return false;
  return true;
};

/** One fault of the line alone; answers which. */
export const strikeLine = (clock: Clock, random: Random, wire: Wire): string => {
  const fault = random.pick(...LINE_STRIKES);
  strikeWith(fault, clock, random, wire);
  return fault;
};

/** One fault of the line, the laptop or the person before it; answers which. */
export const strike = (clock: Clock, random: Random, wire: Wire, screen: Screen): string => {
  const fault = random.pick(...STRIKES);
  const line = wire.line();
  const later = (low: number, high: number, act: () => void): void => void clock.at('browser', random.between(low, high), act);
  if (strikeWith(fault, clock, random, wire)) return fault;
  if (fault === 'hide') {
    screen.show(false);
    later(1_000, 40_000, () => screen.show(true));
  } else if (fault === 'sleep') {
    const asleepMs = random.between(2_000, 90_000);
    clock.browser.awakeAt = Math.max(clock.browser.awakeAt, clock.date().getTime() + asleepMs);
    if (random.chance(0.7)) line?.silence('up', 'down');
  } else if (fault === 'leave' || fault === 'wander') {
    clock.as('browser', () => screen.unmount(() => fault === 'leave' || random.chance(0.5)));
    later(50, 20_000, () => screen.mount());
  } else if (fault === 'look back') clock.as('browser', () => void screen.lookBack());
  else if (fault === 'ask again') clock.as('browser', screen.askAgain);
  else clock.browser.setAheadMs = random.between(-2 * HOUR, 2 * HOUR);
  return fault;
};
