import type * as z from 'zod/mini';
import { FORECAST_LEVEL, type ForecastMethod } from '../../../contract/feeds/forecast';
import type { FEEDS } from '../../../contract/feeds/index';
import { ProblemError } from '../../../contract/problem';
import { forecastBounds } from '../../../contract/rules/forecastBounds';
import { nextPeriod } from '../../../contract/rules/forecastPeriods';
import { periodWords } from '../../../contract/rules/periodWords';
import { comparePeriods, isProvisional } from '../../../contract/rules/openPeriod';
import { readRegisters } from '../../store/rows/storedRegisters';
import { findDefinition, metaOf, readPart, type SeriesRow, type StoredDefinition } from '../../store/rows/storedSeries';
import type { Db } from '../../store/store';
import { commonPassport, isOutcome, isShare, outcomeIn } from '../seriesRows';
import { forecastPath, tidy } from './forecastPath';
import { promiseAtEnd, readCeiling, readPlan } from './heldAgainst';
import { Later } from './later';
import { MODEL_LIBRARY, type FitModels } from './models';
import { trainingSeries, type Told, type Training } from './trainingSeries';

type Feed = (typeof FEEDS)['forecast'];
type Body = z.infer<Feed['body']>;

/** Of what turns training into a path; another version may answer the same question otherwise. */
export const METHOD_VERSION = 1;
const METHODS: Record<ForecastMethod, string> = {
  'seasonal-naive': 'lặp lại mức cùng kỳ năm trước',
  ets: 'san bằng hàm mũ',
  'adjusted-ets': 'san bằng hàm mũ sau khi tách yếu tố mùa vụ',
  'mstl-ets': 'tách xu hướng và mùa vụ, rồi san bằng hàm mũ',
};

/** What has happened, period by period, in order of time; what is only estimated is no history. */
const toldIn = (rows: readonly SeriesRow[], definition: StoredDefinition): { told: Told; row: SeriesRow }[] => {
  const happened = rows.filter((row) => isOutcome(row) && row.role !== 'estimate');
  const periods = [...new Set(happened.map(({ period }) => period))].toSorted(comparePeriods);
  return periods.flatMap((period) => {
    const found = outcomeIn(
      happened.filter((row) => row.period === period),
      definition,
    );
    if (!found || found.number === null) return [];
    return [{ told: { period, value: found.number, provisional: isProvisional(period, found.row.observed_at) }, row: found.row }];
  });
};

const written = (value: number): string => String(Number(value.toPrecision(3))).replace('.', ',');

const wordsOf = (period: string | undefined): string => (period === undefined ? '–' : periodWords(period));

const qualityOf = (
  { periods, filled }: Training,
  { chosen, trials, origins }: Awaited<ReturnType<typeof forecastPath>>,
  revision: number,
): string[] => [
  `Phương pháp: ${METHODS[chosen.method]} (cách tính phiên bản ${METHOD_VERSION})`,
  `Tính từ ${periods.length} kỳ đã kết thúc, ${wordsOf(periods[0])} đến ${wordsOf(periods.at(-1))}, phiên bản số liệu ${revision}`,
  `Thử lùi về ${origins} mốc đã qua (${wordsOf(periods.at(-origins))} đến ${wordsOf(periods.at(-1))}) rồi so với số thực tế, sai số tuyệt đối trung bình: ${trials.map(({ method, error }) => `${METHODS[method]} ${written(error)}`).join('; ')}`,
  ...(filled.length > 0 ? [`Kỳ thiếu số liệu, được nội suy: ${filled.map(periodWords).join(', ')}`] : []),
];

/**
 * Reads what a forecast is made of at `revision`; the forecast itself is worked out after the transaction. Where it lacks something it
 * says what. @throws ProblemError `unavailable` where this program has no library of models.
 */
export const readForecast = async (
  db: Db,
  revision: number,
  { set, indicator: code, area }: z.infer<Feed['params']>,
  fit: FitModels | undefined,
): Promise<Body | Later<Body>> => {
  const nothing = { set, code, area: area ?? null, indicator: null, kind: null, forecast: null };
  const definition = await findDefinition(db, revision, set, code);
  if (!definition) return { ...nothing, lack: { reason: 'no-indicator', have: 0, need: 0 } };
  const rows = await readPart(db, revision, { set, code }, area === undefined ? [] : [{ dimension: 'area', member: area }]);
  const told = toldIn(rows, definition);
  const { name, formula, numerator, unit, denominator } = definition;
  const training = trainingSeries(
    told.map((each) => each.told),
    [name, formula, numerator],
  );
  const indicator = metaOf(code, definition);
  if ('reason' in training) return { ...nothing, indicator, lack: training };
  if (!fit)
    throw new ProblemError('unavailable', 'Máy chủ chưa nạp được thư viện dự báo. Hãy thử lại; nếu vẫn lỗi, báo bộ phận vận hành IOC.');

  const used = told.filter(({ told: { period } }) => training.periods.includes(period) || period === training.open?.period);
  const sources = used.map(({ row }) => row);
  const passport = commonPassport(sources, definition, await readRegisters(db, revision));
  const observed = sources.map(({ observed_at }) => observed_at).filter((each) => each !== null);
  const part = area === undefined ? [] : [{ dimension: 'area', member: area }];
  // What a share of the whole promised holds for each part too.
  const promised = area !== undefined && isShare(definition) ? await readPart(db, revision, { set, code }, []) : [];
  const inYear = (training.open?.period ?? nextPeriod(training.periods.at(-1) ?? '')).slice(0, 4);
  const plan = await readPlan(db, revision, { set, part, definition }, inYear);
  const own = forecastBounds({ unit, denominator });
  const bounds = { ...own, high: own.high ?? (await readCeiling(db, revision, { set, part, definition }, inYear)) };
  return new Later(async () => {
    const made = await forecastPath(training, bounds, fit);
    if (!passport) throw new Error('a training has sources');
    const end = made.points.at(-1);
    const year = end?.period.slice(0, 4) ?? '';
    const promise = end && (promiseAtEnd(rows, end, definition) ?? promiseAtEnd(promised, end, definition));
    return {
      set,
      code,
      area: area ?? null,
      indicator,
      kind: training.kind,
      lack: null,
      forecast: {
        year,
        points: made.points,
        level: FORECAST_LEVEL,
        method: made.chosen.method,
        backtest: {
          error: tidy(made.chosen.error),
          origins: made.origins,
          errors: made.chosen.errors.length,
          tried: made.trials.map(({ method, error }) => ({ method, error: tidy(error) })),
        },
        training: {
          from: training.periods[0] ?? '',
          to: training.periods.at(-1) ?? '',
          count: training.periods.length,
          filled: training.filled,
        },
        bounds,
        floor: training.kind === 'cumulative' && training.open ? { period: training.open.period, value: training.open.value } : null,
        ...(promise ? { promise } : {}),
        ...(plan && end ? { plan: { ...plan, missing: tidy(plan.value * (1 - end.value / 100)) } } : {}),
        library: MODEL_LIBRARY,
        passport: {
          ...passport,
          name: `Dự báo hết năm ${year}: ${name}`,
          formula: `Dự báo từ số liệu đã có bằng phương pháp ${METHODS[made.chosen.method]}; khoảng dự báo 80%`,
          numerator: null,
          denominator: null,
          period: year,
          observedAt: observed.toSorted().at(-1) ?? null,
          quality: qualityOf(training, made, passport.revision),
        },
      },
    };
  });
};
