import { FEEDS } from '../../../contract/feeds/index';
import { unitKindOf, unitOf } from '../../../contract/rules/serviceUnits';
import type { Sight } from '../../access/rows';
import { ofUnit } from './belongs';
import { through } from './projector';

const seesUnit =
  ({ sees }: Sight) =>
  ({ unit }: { unit: string }): boolean =>
    sees(ofUnit(unitKindOf(unit), unitOf(unit)));

/** Units beyond the limit are left out. Counts by field are the province's figures and stay, but for those of one unit beyond it. */
export const SERVICE_PROJECTIONS = {
  'service-scores': through(FEEDS['service-scores'], (body, { sight }) => ({
    ...body,
    scores: body.scores.filter(({ unit }) => sight.sees(ofUnit(unit.kind, unit.code))),
    before: body.before.filter(({ kind, unit }) => sight.sees(ofUnit(kind, unit))),
  })),
  'service-unit': through(FEEDS['service-unit'], (body, { sight }, params) =>
    body.unit === null || sight.sees(ofUnit(body.unit.kind, body.unit.code))
      ? body
      : { unit: null, ledger: params.ledger ?? 'actual', kind: body.kind, receipt: null, scorings: [], periods: [], sightings: [] },
  ),
  'service-dossiers': through(FEEDS['service-dossiers'], (body, { sight }, { unit }) => {
    const sees = seesUnit(sight);
    return {
      ...body,
      units: body.units.filter(({ kind, code }) => sight.sees(ofUnit(kind, code))),
      byUnit: body.byUnit.filter(sees),
      open: body.open.filter(sees),
      byField: unit === undefined || sees({ unit }) ? body.byField : [],
    };
  }),
};
