/** The national portal among the sources (`data/sources.json`). */
export const PORTAL_SOURCE = 'national-portal';
export const PORTAL_NAME = 'Cổng Dịch vụ công quốc gia – đánh giá chất lượng phục vụ';
