import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';

export interface PortalRequest {
  path: string;
  headers: IncomingHttpHeaders;
  body: Record<string, unknown>;
}
/** What answers a request in the place of the portal; false: it answers as it does on a good day. */
export type Trouble = (request: PortalRequest, response: ServerResponse, n: number) => boolean | Promise<boolean>;

export const ROOT = '019d2be3-6a88-732b-8b23-90f0216d78e2';
export interface StandInUnit {
  id: string;
  name: string;
}
/** Names as the portal writes them: the province behind a name that another province has too. */
export const UNITS: StandInUnit[] = [
  { id: 'dep-cong-thuong', name: 'Sở Công Thương - Tỉnh Sơn La' },
  { id: 'dep-van-phong', name: 'Văn phòng UBND Tỉnh - Tỉnh Sơn La' },
  { id: 'dep-to-hieu', name: 'UBND Phường Tô Hiệu' },
  { id: 'dep-yen-son', name: 'UBND xã Yên Sơn - Tỉnh Sơn La' },
];

const METRICS: Record<string, [string, number][]> = {
  transparency: [
    ['PUBLISH_ON_TIME', 6],
    ['PUBLIC_UPDATE_ON_TIME', 4],
    ['PUBLIC_CONTENT_FULL', 2],
    ['DOSSIER_SYNC', 6],
  ],
  'dossier-digitized': [
    ['ORIGINAL_RESULT_AVAILABLE', 6],
    ['SO_HOA_GIAY_TO_GIAI_QUYET', 4],
    ['ELECTRONIC_CERTIFIED_COPY', 2],
    ['REUSED_DIGITIZED_DATA', 2],
    ['SYNCED_WITH_DVCQG_PERSONAL_STORAGE', 4],
    ['CITIZEN_DATA_CONNECTED_DOSSIER', 2],
    ['CITIZEN_DATA_CONNECTED_FORMALITY', 2],
  ],
  'handling-satisfaction': [
    ['PETITION_CLASSIFICATION_TTHC', 0],
    ['DOSSIER_RECEIVING_SATISFACTION', 6],
    ['PETITION_PROCESSING_ON_TIME', 6],
    ['PETITION_HANDLING_SATISFACTION', 6],
    ['PETITION_CLASSIFICATION_STAFF', 0],
  ],
};
const GROUPS = { CKMB: 11, TDGQ: 17.62, CLGQ: 7.71, TTTT: 6.39, MDSH: 9.84, MDHL: 10.25 };

const metricsOf = (name: string) =>
  (METRICS[name] ?? []).map(([code, maxScore]) => {
    if (maxScore === 0) return { code, name: code, numerator: 1, denominator: 2, ratio: 50, score: null, maxScore };
    if (code === 'PUBLISH_ON_TIME') return { code, name: code, numerator: 0, denominator: 0, ratio: null, score: null, maxScore };
    const metric = { code, name: code, numerator: 3, denominator: 4, ratio: 75, score: maxScore * 0.75, maxScore };
    return code === 'DOSSIER_SYNC'
      ? { ...metric, dataQualityStatus: 'TEMP_NATIONAL_REPORT_DENOMINATOR', dataQualityMessage: 'Số tạm.' }
      : metric;
  });

const COUNTS: Record<string, Record<string, number>> = {
  'dvc-progress-tree': { totalReceived: 200, totalOnTime: 180, avgProcessingDays: 3.1, ratio: 90 },
  'provide-online-tree': { ratio: 64.25 },
  'formality-online-payment-tree': {
    totalDossierOnlinePaymentSuccess: 80,
    totalDossierFinancialObligation: 100,
    totalDossierOnlineFormalityPaymentSuccess: 12,
    totalFeeDossierFormalityDistinct: 35,
    totalFeeDossierFormality: 7,
    totalFeeFormality: 35,
    ratio: 66.9,
  },
};
const TREES: Record<string, { group: keyof typeof GROUPS; max: number }> = {
  'dvc-progress-tree': { group: 'TDGQ', max: 20 },
  'provide-online-tree': { group: 'CLGQ', max: 12 },
  'formality-online-payment-tree': { group: 'TTTT', max: 10 },
};
const GROUP_OF: Record<string, { group: keyof typeof GROUPS; max: number }> = {
  transparency: { group: 'CKMB', max: 18 },
  'dossier-digitized': { group: 'MDSH', max: 22 },
  'handling-satisfaction': { group: 'MDHL', max: 18 },
};

const treeOf = (name: string, units: readonly StandInUnit[]) => {
  const { group, max } = TREES[name] ?? { group: 'TDGQ' as const, max: 20 };
  const parent = { departmentId: ROOT, departmentName: 'UBND tỉnh Sơn La', departmentCode: 'H52', ...COUNTS[name] };
  // A child of the progress tree calls its score otherwise than the others do.
  const own = name === 'dvc-progress-tree' ? { score: 18, maxScore: max } : { totalScore: GROUPS[group], totalMaxScore: max };
  return {
    parent: { ...parent, totalScore: GROUPS[group], totalMaxScore: max },
    children: units.map(({ id, name: departmentName }) => ({
      departmentId: id,
      departmentName,
      departmentCode: `H52.${id}`,
      level: 'COMMUNE',
      ...COUNTS[name],
      ...own,
      scoreDelta: null,
    })),
  };
};

/** `data` of an answer on a good day, in the form that public readers of the portal recorded on 26/9/2026. */
export const goodData = (path: string, body: Record<string, unknown>, units: readonly StandInUnit[] = UNITS): Record<string, unknown> => {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name in TREES) return treeOf(name, units);
  const row = ({ id, name: departmentName }: StandInUnit) => ({ stt: 1, departmentId: id, departmentName, departmentLevel: 'COMMUNE' });
  if (name === 'service-results') {
    if (body['departmentType'] === undefined)
      return { overview: {}, evaluation: units.map((unit) => ({ ...row(unit), totalScore: 61.5, scoreDelta: 1.5 })) };
    const provinces = [
      { id: 'other', name: 'UBND tỉnh Lai Châu' },
      { id: ROOT, name: 'UBND tỉnh Sơn La' },
    ];
    return {
      overview: { departmentName: 'Cả nước' },
      evaluation: provinces.map((each) => ({ ...row(each), totalScore: 62.81, scoreDelta: 15.5, groupScores: GROUPS })),
    };
  }
  const { group, max } = GROUP_OF[name] ?? { group: 'CKMB' as const, max: 18 };
  const told = (unit: StandInUnit) => ({
    ...row(unit),
    totalScore: GROUPS[group],
    totalMaxScore: max,
    ratio: 50,
    scoreDelta: null,
    metrics: metricsOf(name),
  });
  return {
    overview: told({ id: ROOT, name: 'UBND tỉnh Sơn La' }),
    evaluation: units.map(told),
    pagination: { total: units.length, currentPage: body['currentPage'], pageSize: body['pageSize'], totalPages: 1 },
    source: 'stand-in',
  };
};

export const answerJson = (response: ServerResponse, data: unknown, status = 201): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify({ code: 'OK', data, message: 'OK' }));
};

/** A stand-in for the portal on a port of this machine; it counts how many requests were on their way at once. */
export const startStandIn = async (trouble: Trouble = () => false, units: readonly StandInUnit[] = UNITS) => {
  const requests: PortalRequest[] = [];
  const seen = { most: 0, now: 0 };
  let own = trouble;
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    seen.now += 1;
    seen.most = Math.max(seen.most, seen.now);
    response.on('close', () => (seen.now -= 1));
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const text = Buffer.concat(parts).toString('utf8');
      const taken: PortalRequest = {
        path: request.url ?? '',
        headers: request.headers,
        body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
      };
      requests.push(taken);
      void Promise.resolve(own(taken, response, requests.length)).then((isAnswered) => {
        if (!isAnswered) answerJson(response, goodData(taken.path, taken.body, units));
      });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    requests,
    seen,
    trouble: (next: Trouble): void => void (own = next),
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
export type StandIn = Awaited<ReturnType<typeof startStandIn>>;

/** A clock that waits for nobody: a pause moves it on at once. */
export const virtualTime = (start: string) => {
  let now = Date.parse(start);
  const waits: number[] = [];
  return {
    waits,
    now: () => now,
    random: () => 0.5,
    wait: async (ms: number, signal: AbortSignal): Promise<void> => {
      signal.throwIfAborted();
      waits.push(ms);
      now += ms;
    },
    move: (ms: number): void => void (now += ms),
  };
};
