const paths = {
  overview: 'M4 4h7v9H4Zm9 0h7v5h-7Zm0 7h7v9h-7Zm-9 4h7v5H4Z',
  digital: 'M4 19V9m5 10V5m5 14v-7m5 7V8',
  investment: 'M4 20h16M6 20v-6h4v6m0 0V8h4v12m0 0V4h4v16',
  budget: 'M4 20h16M6 17V9m4 8V9m4 8V9m4 8V9M3 9h18l-9-5Z',
  services: 'M5 3h9l5 5v13H5Zm9 0v5h5M8.5 15l2.5 2.5 4.5-5',
  environment: 'M12 21v-9m0 2c-5 0-7-3-7-8 5 0 7 3 7 8Zm0-4c0-4 2-6 7-6 0 4-2 6-7 6Z',
  map: 'M9 4 3 6.5v13.5L9 17.5l6 2.5 6-2.5V4l-6 2.5L9 4Zm0 0v13.5m6-11V20',
  sources: 'M4 6c0-4 16-4 16 0s-16 4-16 0Zm0 0v6c0 4 16 4 16 0V6M4 12v6c0 4 16 4 16 0v-6',
  tasks: 'M4 6.5 5.5 8 8 5M4 12.5 5.5 14 8 11M4 18.5 5.5 20 8 17M12 6.5h8m-8 6h8m-8 6h8',
  imports: 'M6 3h8l4 4v14H6Zm6 14V10m-3 3 3-3 3 3',
  audit: 'M6 3h9l4 4v14H6Zm3 8h7m-7 4h7m-7-8h3',
  confirm: 'M4 5h16v14H4Zm4 7 3 3 5-6',
  today: 'M4 6h16v14H4Zm0 4h16M8 3v4m8-4v4m-7 8 2.5 2.5L16 13',
  meetings: 'M3 19h18M5 19v-6h14v6M8 9a2 2 0 1 0 0-4 2 2 0 0 0 0 4m8 0a2 2 0 1 0 0-4 2 2 0 0 0 0 4',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  find: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm5 11.5L20 20',
  alarm: 'M12 4 2.5 20h19L12 4Zm0 6v5m0 2.5h.01',
  walls: 'M3 5h18v11H3Zm6 15h6m-3-4v4M8 9h4m-4 3h8',
  access: 'M8 10V7a4 4 0 0 1 8 0v3M5 10h14v11H5Zm7 4v3',
  bell: 'M6 17h12l-1.5-2.5V10a4.5 4.5 0 0 0-9 0v4.5L6 17Zm4.5 3h3',
} as const;
export type IconName = keyof typeof paths;

/** A line drawing beside a word; the word says it. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg aria-hidden="true" width="20" height="20" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.75">
    <path d={paths[name]} strokeLinecap="round" strokeLinejoin="round" />
  </svg>
);
