import { FEEDS } from '../../../contract/feeds/index';
import { ofParts, ofProject } from './belongs';
import { through } from './projector';

/**
 * Plans, estimates, paths and what was published are of the whole province and stay; cells, projects and their lines beyond the limit are
 * left out. What a page adds up of them is what is seen, and the envelope says so.
 */
export const MONEY_PROJECTIONS = {
  budget: through(FEEDS.budget, (body, { sight }) => ({
    ...body,
    cells: body.cells.filter(({ area }) => sight.sees(ofParts(area === null ? [] : [{ dimension: 'area', member: area }]))),
  })),
  investment: through(FEEDS.investment, (body, { sight }) => {
    const agencyOf = new Map(body.owners.map(({ code, agency }) => [code, agency]));
    const projects = body.projects.filter((each) => sight.sees(ofProject(each, agencyOf.get(each.owner) ?? null)));
    const codes = new Set(projects.map(({ code }) => code));
    const owners = new Set(projects.map(({ owner }) => owner));
    return {
      ...body,
      projects,
      owners: body.owners.filter(({ code }) => owners.has(code)),
      lines: body.lines.filter(({ project }) => codes.has(project)),
    };
  }),
  'investment-project': through(FEEDS['investment-project'], (body, { sight }, params) => {
    if (body.project === null || sight.sees(ofProject(body.project, body.owner?.agency ?? null))) return body;
    const nothing = { project: null, owner: null, receipt: null, allocations: [], months: [], revisions: [], obstacles: [], documents: [] };
    return { ...nothing, ledger: params.ledger ?? 'actual' };
  }),
};
