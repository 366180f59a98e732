/** One part of the score as an endpoint tells it: by a metric of its own, or by counts among the fields of a unit. */
export type PartSource =
  | { part: string; max: number; metric: string }
  | { part: string; max: number; counts: { numerator: string; denominator: string } | null; isWholeGroup: boolean };

export interface GroupEndpoint {
  /** The last word of its address. */
  name: string;
  group: string;
  groupMax: number;
  pageSize: number;
  /** Asked with a first and last day in place of a kind of period. */
  bySpan: boolean;
  /** `metrics`: `overview` and `evaluation` with `metrics`; `tree`: `parent` and `children` with counts among their fields. */
  shape: 'metrics' | 'tree';
  parts: readonly PartSource[];
  /** Metrics that carry no score. */
  unscored: readonly string[];
}

const metric = (code: string, part: string, max: number): PartSource => ({ part, max, metric: code });
const counts = (part: string, max: number, numerator: string, denominator: string, isWholeGroup = false): PartSource => ({
  part,
  max,
  counts: { numerator, denominator },
  isWholeGroup,
});

export const EVALUATION_PATH = '/api/v1/reporting/evaluation/';
export const RESULTS = 'service-results';

/**
 * The six groups of the reporting interface as public readers of it found them on 26/9/2026 (docs/NATIONAL-PORTAL.md); no document of
 * the portal says so. The parts are those of `data/service-scoring/766-2022.json`.
 */
export const GROUP_ENDPOINTS: readonly GroupEndpoint[] = [
  {
    name: 'transparency',
    group: 'CKMB',
    groupMax: 18,
    pageSize: 200,
    bySpan: false,
    shape: 'metrics',
    parts: [
      metric('PUBLISH_ON_TIME', 'cong-bo-dung-han', 6),
      metric('PUBLIC_UPDATE_ON_TIME', 'cap-nhat-cong-khai', 4),
      metric('PUBLIC_CONTENT_FULL', 'du-noi-dung', 2),
      metric('DOSSIER_SYNC', 'dong-bo-trang-thai', 6),
    ],
    unscored: [],
  },
  {
    name: 'dvc-progress-tree',
    group: 'TDGQ',
    groupMax: 20,
    pageSize: 100,
    bySpan: false,
    shape: 'tree',
    parts: [counts('dung-han', 20, 'totalOnTime', 'totalReceived', true)],
    unscored: [],
  },
  {
    name: 'provide-online-tree',
    group: 'CLGQ',
    groupMax: 12,
    pageSize: 200,
    bySpan: false,
    shape: 'tree',
    // What the portal counts here are channels and procedures, not the dossiers that the part is named after.
    parts: [{ part: 'toan-trinh', max: 12, counts: null, isWholeGroup: true }],
    unscored: [],
  },
  {
    name: 'formality-online-payment-tree',
    group: 'TTTT',
    groupMax: 10,
    pageSize: 100,
    bySpan: false,
    shape: 'tree',
    parts: [
      counts('thanh-toan-ho-so', 6, 'totalDossierOnlinePaymentSuccess', 'totalDossierFinancialObligation'),
      counts('thanh-toan-giao-dich', 2, 'totalDossierOnlineFormalityPaymentSuccess', 'totalFeeFormality'),
      counts('thanh-toan-tich-hop', 2, 'totalFeeDossierFormality', 'totalFeeFormality'),
    ],
    unscored: [],
  },
  {
    name: 'dossier-digitized',
    group: 'MDSH',
    groupMax: 22,
    pageSize: 200,
    bySpan: false,
    shape: 'metrics',
    parts: [
      metric('ORIGINAL_RESULT_AVAILABLE', 'ket-qua-dien-tu', 6),
      metric('SO_HOA_GIAY_TO_GIAI_QUYET', 'so-hoa-thanh-phan', 4),
      metric('ELECTRONIC_CERTIFIED_COPY', 'chung-thuc-dien-tu', 2),
      metric('REUSED_DIGITIZED_DATA', 'tai-su-dung', 2),
      metric('SYNCED_WITH_DVCQG_PERSONAL_STORAGE', 'ket-noi-kho-ca-nhan', 4),
      metric('CITIZEN_DATA_CONNECTED_DOSSIER', 'dan-cu-ho-so', 2),
      metric('CITIZEN_DATA_CONNECTED_FORMALITY', 'dan-cu-tthc', 2),
    ],
    unscored: [],
  },
  {
    name: 'handling-satisfaction',
    group: 'MDHL',
    groupMax: 18,
    pageSize: 200,
    bySpan: true,
    shape: 'metrics',
    parts: [
      metric('PETITION_PROCESSING_ON_TIME', 'pakn-dung-han', 6),
      metric('PETITION_HANDLING_SATISFACTION', 'pakn-hai-long', 6),
      metric('DOSSIER_RECEIVING_SATISFACTION', 'hai-long', 6),
    ],
    unscored: ['PETITION_CLASSIFICATION_TTHC', 'PETITION_CLASSIFICATION_STAFF'],
  },
];
