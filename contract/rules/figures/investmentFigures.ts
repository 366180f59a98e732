import type * as z from 'zod/mini';
import type { investment, investmentProject } from '../../feeds/investment';
import { decidedBy, shareOf } from '../disbursement';
import { weakestProvenance } from '../weakestProvenance';
import { addKnown as added } from '../addKnown';
import { billions, BILLION, heldOn, published } from './moneyParts';
import { fromReceipt, numberOf, openNote, viewFigure, type ViewFigure } from './viewFigure';

const PLANS = {
  'prime-minister': 'kế hoạch vốn Thủ tướng Chính phủ giao',
  allocated: 'kế hoạch vốn đã phân bổ chi tiết',
  local: 'kế hoạch vốn tỉnh giao',
} as const;
const KINDS = ['prime-minister', 'allocated', 'local'] as const;

/** What the year paid out, its plans as they were last decided, the share of each, and both of every owner. */
export const ofInvestment = (body: z.infer<(typeof investment)['body']>): ViewFigure[] => {
  const { year, ledger, lastMonth, receipt, owners, projects, lines, plans } = body;
  if (year === null || !receipt) return published('investment', body.published);
  const origin = fromReceipt(receipt);
  const key = `investment/${ledger}`;
  const quality = body.provisional && lastMonth !== null ? [openNote(lastMonth)] : [];
  const paid = (of: typeof lines): number | null => added(of.flatMap(({ months }) => months));
  const whole = paid(lines);
  const shared = { feed: 'investment', isMain: true };
  const money = { ...shared, unit: BILLION };
  const byOwner = new Map(projects.map(({ code, owner }) => [code, owner]));
  return [
    ...(whole === null
      ? []
      : [
          viewFigure(
            { ...money, key: `${key}/paid`, name: 'Lũy kế giải ngân', value: billions(whole), period: lastMonth, quality },
            origin,
          ),
        ]),
    ...KINDS.flatMap((kind) => {
      const plan = decidedBy(
        plans.filter((each) => each.kind === kind),
        heldOn(year, lastMonth),
      );
      if (!plan) return [];
      const share = whole === null ? null : shareOf(whole, plan.amount);
      const told = { ...origin, source: plan.document, provenance: plan.provenance };
      return [
        viewFigure(
          {
            ...money,
            key: `${key}/plan/${kind}`,
            name: `Vốn đầu tư công: ${PLANS[kind]}`,
            kind: 'promise',
            value: billions(plan.amount),
            period: String(year),
          },
          told,
        ),
        ...(share === null
          ? []
          : [
              viewFigure(
                {
                  ...shared,
                  key: `${key}/share/${kind}`,
                  name: `Tỷ lệ giải ngân so với ${PLANS[kind]}`,
                  value: numberOf(share),
                  unit: '%',
                  period: lastMonth,
                  quality,
                },
                { ...origin, provenance: weakestProvenance([origin.provenance, plan.provenance]) },
              ),
            ]),
      ];
    }),
    ...owners.flatMap(({ code, name }) => {
      const sum = paid(lines.filter(({ project }) => byOwner.get(project) === code));
      return sum === null
        ? []
        : viewFigure(
            {
              ...money,
              isMain: false,
              key: `${key}/owner/${code}`,
              name: 'Lũy kế giải ngân',
              part: name,
              value: billions(sum),
              period: lastMonth,
              quality,
            },
            origin,
          );
    }),
    ...published('investment', body.published),
  ];
};

/** What one project was given and paid out in each year. */
export const ofProject = ({ project, owner, receipt, allocations, months }: z.infer<(typeof investmentProject)['body']>): ViewFigure[] => {
  if (!project || !receipt) return [];
  const years = [...new Set([...allocations.map(({ year }) => year), ...months.map(({ planYear }) => planYear)])].toSorted((a, b) => a - b);
  const origin = { ...fromReceipt(receipt), owner: owner?.name ?? null };
  const total = project.totalInvestment;
  const shared = { feed: 'investment-project', unit: BILLION };
  return [
    ...(total === null
      ? []
      : [
          viewFigure(
            {
              ...shared,
              key: `project/${project.code}/total`,
              name: `${project.name}: tổng mức đầu tư`,
              value: billions(total),
              period: null,
              isMain: true,
            },
            origin,
          ),
        ]),
    ...years.flatMap((year) => {
      const isMain = year === years.at(-1);
      const sources = [...new Set(allocations.filter((each) => each.year === year).map(({ source }) => source))];
      const plan = added(
        sources.map(
          (source) =>
            decidedBy(
              allocations.filter((each) => each.year === year && each.source === source),
              // As it was decided by the close of its plan year.
              heldOn(year, `${year + 1}-01`),
            )?.amount ?? null,
        ),
      );
      const paid = added(months.filter(({ planYear }) => planYear === year).map(({ disbursed }) => disbursed));
      const at = { ...shared, period: String(year), isMain };
      return [
        ...(plan === null
          ? []
          : [
              viewFigure(
                {
                  ...at,
                  key: `project/${project.code}/plan`,
                  name: `${project.name}: kế hoạch vốn năm`,
                  kind: 'promise',
                  value: billions(plan),
                },
                origin,
              ),
            ]),
        ...(paid === null
          ? []
          : [
              viewFigure(
                { ...at, key: `project/${project.code}/paid`, name: `${project.name}: lũy kế giải ngân`, value: billions(paid) },
                origin,
              ),
            ]),
      ];
    }),
  ];
};
