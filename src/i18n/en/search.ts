import type { search as source } from '../vi/search';
import type { Widen } from '../words';

export const search: Widen<typeof source> = {
  search: {
    label: 'Search and commands',
    placeholder: 'Type an indicator, commune, agency, task… accents not needed',
    close: 'Close search',
    results: 'Results',
    hint: 'Arrows to choose, Enter to open, Ctrl+Enter for a new tab, Esc to close.',
    found_one: '{{count}} result',
    found_other: '{{count}} results',
    searching: 'Searching…',
    nothing: 'Nothing was found for “{{query}}”. Try fewer letters or another name.',
    broken: 'The search could not be opened. Close it and open it again; if it fails again, reload the page.',
    failed: 'Could not be loaded: {{names}}; results may be missing.',
    lists: {
      catalogue: 'the list of indicators',
      registers: 'the lists of areas and agencies',
      sources: 'data sources',
      tasks: 'tasks',
      investment: 'investment projects',
    },
    kinds: {
      recent: 'Chosen lately',
      page: 'Pages',
      action: 'Commands',
      indicator: 'Indicators',
      area: 'Communes, wards',
      agency: 'Agencies',
      project: 'Public investment projects',
      task: 'Tasks',
      station: 'Monitoring stations',
      source: 'Data sources',
    },
    now: 'now: {{names}}',
    before: 'formerly: {{names}}',
    ended: 'no longer stands',
    actions: {
      theme: 'Theme: {{name}}',
      density: 'Density: {{name}}',
      vi: 'Ngôn ngữ: Tiếng Việt',
      en: 'Language: English',
      now: 'Back to current figures',
      print: 'Print this page (A4 report, portrait)',
      printWide: 'Print this page (A4 report, landscape)',
    },
  },
};
