/** Who may import whom; the table itself, with its reasons, is in docs/ARCHITECTURE.md. Paths are matched without extension. */
const NODE_MODULES = 'node_modules/';
const TEST_TOOLS = '(^|/)node_modules/(vitest|@vitest|fast-check)/';
const SERVER_ROOTS = 'main|loadBoundaries|importFile|restored|auditVerify|backup|restore';
const SERVER_PARTS = `(${SERVER_ROOTS}|gateway|config)[.]|(imports|http|live|alarms|core|access|ingest|sources|store|process|notifications|forecast|fuzz|backup)/`;
const KIT = ['^src/ui/', '^src/lib/', '^contract/'];
const FEATURE = [
  '^src/charts/',
  '^src/map/',
  '^src/export/',
  '^src/ui/',
  '^src/data/',
  '^src/state/',
  '^src/i18n/',
  '^src/lib/',
  '^contract/',
];
const VIEW = ['^src/features/', '^src/ui/', '^src/state/', '^src/i18n/', '^src/lib/', '^contract/'];
const APP = ['^src/app/', '^src/views/', '^src/export/', '^src/data/', '^src/state/', '^src/ui/', '^src/i18n/', '^src/lib/', '^contract/'];

/** `from` may reach only `allowed` inside the project; packages are free unless a rule of their own says otherwise. */
const only = (name, from, allowed) => ({
  name: `import-law/${name}`,
  severity: 'error',
  from: { path: from },
  to: { path: '^(contract|src|gallery|mocks|data|server|e2e|bench|scripts)/', pathNot: allowed },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    only('contract', '^contract/', ['^contract/']),
    {
      name: 'import-law/contract-packages',
      comment: 'The contract runs everywhere: zod/mini only.',
      severity: 'error',
      from: { path: '^contract/' },
      to: { path: NODE_MODULES, pathNot: ['(^|/)node_modules/zod/(v4/)?mini/', TEST_TOOLS] },
    },
    {
      name: 'import-law/no-node',
      comment: 'The browser and the contract have no Node.',
      severity: 'error',
      from: { path: '^(contract|src|mocks)/' },
      to: { dependencyTypes: ['core'] },
    },
    only('src/lib', '^src/lib/', ['^src/lib/', '^contract/']),
    only('src/i18n', '^src/i18n/', ['^src/i18n/', '^src/lib/', '^contract/']),
    only('src/sw', '^src/sw/', ['^src/sw/', '^contract/']),
    only('src/data', '^src/data/', ['^src/data/', '^src/lib/', '^contract/']),
    only('src/state', '^src/state/', ['^src/state/', '^src/lib/', '^contract/']),
    only('src/ui', '^src/ui/', ['^src/ui/', '^src/i18n/', '^src/lib/', '^contract/']),
    only('src/export', '^src/export/', ['^src/export/', '^src/i18n/', ...KIT]),
    only('src/charts', '^src/charts/', ['^src/charts/', '^src/i18n/', ...KIT]),
    only('src/map', '^src/map/', ['^src/map/', ...KIT]),
    only('src/features', '^src/features/([^/]+)/', ['^src/features/$1/', ...FEATURE]),
    only('src/views', '^src/views/([^/]+)/', ['^src/views/$1/', ...VIEW]),
    only('src/app', '^src/app/', APP),
    only('src/main', '^src/main[.]', [...APP, '^src/[^/]+[.]css$', '^mocks/']),
    {
      name: 'import-law/mocks-only-dynamically',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^mocks/', dependencyTypesNot: ['dynamic-import'] },
    },
    {
      name: 'import-law/mocks-only-by-main',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main[.]' },
      to: { path: '^mocks/' },
    },
    only('mocks', '^mocks/', [
      '^mocks/',
      '^server/(imports|alarms|core|store|ingest|sources|live|access|notifications)/',
      '^server/http/matches[.]',
      '^data/',
      '^contract/',
    ]),
    only('data', '^data/', ['^data/']),
    only('server', '^server/', ['^server/', '^contract/', '^data/']),
    {
      name: 'import-law/data-only-by-sources',
      comment: 'The embedded province enters as a source does, and nowhere else.',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/(sources/|main[.])' },
      to: { path: '^data/' },
    },
    // Downward only: main → gateway → http, live → core, access → ingest → sources, store.
    only('server/store-and-sources', '^server/(store|sources)/', ['^server/(store|sources)/', '^contract/', '^data/']),
    only('server/ingest', '^server/ingest/', ['^server/(ingest|store|sources)/', '^contract/']),
    only('server/alarms', '^server/alarms/', ['^server/(alarms|core|ingest|store|sources)/', '^contract/']),
    only('server/imports', '^server/imports/', ['^server/(imports|ingest|store|sources)/', '^contract/']),
    only('server/core', '^server/(core|access)/', ['^server/(core|access|imports|ingest|store|sources)/', '^contract/']),
    only('server/forecast', '^server/forecast/', ['^server/(forecast|core/forecast)/', '^contract/']),
    only('server/notifications', '^server/notifications/', ['^server/(notifications|core|access|sources|store)/', '^contract/']),
    only('server/edge', '^server/(http|live)/', ['^server/(http|live|core|access|imports|ingest|store|sources)/', '^contract/']),
    only('server/gateway', '^server/gateway[.](?!test[.])', ['^server/(http|live|core|access)/', '^contract/']),
    only('server/process', '^server/process/', ['^server/process/', '^server/config[.]', '^server/store/', '^contract/']),
    only('server/backup', '^server/backup/', ['^server/(backup|store)/', '^contract/']),
    only('server/config', '^server/config[.](?!test[.])', ['^contract/']),
    only('server/unnamed', `^server/(?!${SERVER_PARTS}|[^/]+[.](test|rig)[.])`, ['^contract/']),
    {
      name: 'import-law/server-roots',
      comment: 'A command of its own puts the parts together; nothing is built on it.',
      severity: 'error',
      from: {},
      to: { path: `^server/(${SERVER_ROOTS})[.](?!test[.])` },
    },
    {
      name: 'import-law/no-test-rigs',
      comment: 'What tests stand on is no part of the program, nor of its version.',
      severity: 'error',
      from: { path: '^(contract|src|mocks|server)/', pathNot: '[.](test|rig|fixture)[.]' },
      to: { path: '[.](test|rig|fixture)[.]' },
    },
    only('e2e', '^e2e/(?!link/)', ['^e2e/(?!link/)', '^contract/', '^server/provider[.]rig[.]', '^scripts/first-load[.]']),
    only('e2e/link', '^e2e/link/', [
      '^e2e/link/',
      '^src/data/',
      '^server/gateway[.]',
      '^server/access/identity[.]',
      '^server/live/sockets[.]',
      '^server/store/',
      '^server/ingest/',
      '^contract/',
    ]),
    only('bench', '^bench/(?!page/)', [
      '^bench/',
      '^contract/',
      '^server/(gateway|signOn[.]rig|provider[.]rig)[.]',
      '^server/(access|imports|alarms|ingest|store|sources|forecast|core/forecast)/',
      '^scripts/(browser|postgres|redis)[.]',
    ]),
    only('gallery', '^gallery/', ['^gallery/', '^src/(charts|ui|i18n)/', '^contract/']),
    only('bench/page', '^bench/page/', ['^bench/page/', '^contract/', '^src/map/', '^data/']),
    only('scripts', '^scripts/', ['^scripts/', '^contract/', '^server/access/policyTable[.]']),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'default'],
      extensions: ['.js', '.jsx', '.mjs', '.json'],
    },
  },
};
