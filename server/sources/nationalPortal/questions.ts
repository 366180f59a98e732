import { EVALUATION_PATH, GROUP_ENDPOINTS, RESULTS, type GroupEndpoint } from './endpoints';
import { spanOf, timeOf, type AskedPeriod } from './portalPeriods';
import type { ReadAnswer } from './portalRow';
import { readGroup } from './readGroup';
import { readResults } from './readResults';

/** One thing that the portal is asked about a period, a page at a time. */
export interface Question {
  name: string;
  /** Of the totals it is no group; after the first group the others are asked for. */
  isFirstGroup: boolean;
  path: string;
  body: (page: number) => Record<string, string | number>;
  read: (data: unknown, page: number) => ReadAnswer;
}

const ofGroup = (endpoint: GroupEndpoint, period: AskedPeriod, root: string): Question => ({
  name: endpoint.name,
  isFirstGroup: endpoint === GROUP_ENDPOINTS[0],
  path: `${EVALUATION_PATH}${endpoint.name}`,
  body: (page) => ({
    ...(endpoint.bySpan ? spanOf(period.period) : timeOf(period)),
    rootDepartmentId: root,
    currentPage: page,
    pageSize: endpoint.pageSize,
  }),
  read: (data, page) => readGroup({ endpoint, period, department: root, page }, data),
});

/** The totals of all provinces, of which only the province's own is kept. */
const ofProvince = (period: AskedPeriod, root: string): Question => ({
  name: `${RESULTS}:province`,
  isFirstGroup: false,
  path: `${EVALUATION_PATH}${RESULTS}`,
  body: () => ({ ...timeOf(period), departmentType: 'ADMINISTRATIVE_UNIT' }),
  read: (data, page) => readResults(data, period, { of: 'province', root, page }),
});

/** The totals of the units under the province. */
const ofUnits = (period: AskedPeriod, root: string): Question => ({
  name: `${RESULTS}:units`,
  isFirstGroup: false,
  path: `${EVALUATION_PATH}${RESULTS}`,
  body: (page) => ({ ...timeOf(period), rootDepartmentId: root, currentPage: page, pageSize: 200 }),
  read: (data, page) => readResults(data, period, { of: 'units', root, page }),
});

/** All that is asked about a period: the totals, and then the six groups. */
export const questionsOf = (period: AskedPeriod, root: string): Question[] => [
  ofProvince(period, root),
  ofUnits(period, root),
  ...GROUP_ENDPOINTS.map((endpoint) => ofGroup(endpoint, period, root)),
];
