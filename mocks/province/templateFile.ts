/** Beside index.html in the build: the files of an empty database at the newest schema, as a tar in gzip. */
export const TEMPLATE_FILE = 'database.tar.gz';
