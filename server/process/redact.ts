const HIDDEN = '***';
/** Settings whose value is a secret; the path of one (`…_FILE`) is none. */
const SECRET_SETTING = /(?:PASSWORD|PASSPHRASE|SECRET|TOKEN|KEY|KEYS)$/;
/** Fields whose value is never written, whoever puts them on a line. */
const SECRET_FIELD = /^(?:proxy-)?authorization$|^(?:set-)?cookie2?$|password|passphrase|secret|token|api-?key|private-?key/i;
/** Shorter parts of a setting are names, and would be struck out of words. */
const SHORTEST_PART = 12;
const SHORTEST_VALUE = 6;

/** What looks like a secret wherever it stands; what is kept of it says what it was. */
const PATTERNS: readonly [RegExp, string][] = [
  // A password inside an address, which may have an @ of its own; the user is kept.
  [/(\b[a-z][\w+.-]*:\/\/[^\s:/?#@]*):[^\s/?#]+@/gi, `$1:${HIDDEN}@`],
  [/(\/(?:vao-hop|xem)\/)[^\s/?#"']+/g, `$1${HIDDEN}`],
  [/\b(Bearer|Basic|Digest)\s+[\w.~+/=-]{4,}/gi, `$1 ${HIDDEN}`],
  [/\b((?:set-)?cookie2?|(?:proxy-)?authorization)(["']?\s*[:=]\s*)(?!\*\*\*)[^\r\n]+/gi, `$1$2${HIDDEN}`],
  [
    /\b([\w-]*(?:password|passphrase|passwd|secret|token|api[_-]?key|code_verifier))(["']?\s*[:=]\s*["']?)(?!\*\*\*)[^\s"'&,;}]+/gi,
    `$1$2${HIDDEN}`,
  ],
  [/([?&](?:code|state|key|sig|signature)=)[^\s&#"']+/gi, `$1${HIDDEN}`],
];

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const passwordsIn = (value: string): string[] => {
  if (!URL.canParse(value)) return [];
  const { password } = new URL(value);
  return password === '' ? [] : [password, decoded(password)];
};

/** The very secrets that this process was given, the longest first. */
const secretsOf = (env: NodeJS.ProcessEnv): string[] => {
  const found = Object.entries(env).flatMap(([name, value = '']) => {
    const own = SECRET_SETTING.test(name)
      ? [value.trim(), ...value.split(/[\s,;:|=]+/).filter((part) => part.length >= SHORTEST_PART)]
      : [];
    return [...own, ...passwordsIn(value.trim())];
  });
  return [...new Set(found)].filter((secret) => secret.length >= SHORTEST_VALUE).toSorted((a, b) => b.length - a.length);
};

/** Strikes secrets out of a text: those of the process's own settings wherever they stand, and what has the form of one, [OP5]. */
export const createRedactor = (env: NodeJS.ProcessEnv) => {
  const redact = (text: string): string => {
    const known = secretsOf(env).reduce((left, secret) => left.replaceAll(secret, HIDDEN), text);
    return PATTERNS.reduce((left, [pattern, put]) => left.replace(pattern, put), known);
  };

  /** A value of any shape, as JSON can hold it. */
  const redactError = (error: Error, depth: number): Record<string, unknown> => ({
    type: error.name,
    message: redact(error.message),
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    ...(error.stack === undefined ? {} : { stack: redact(error.stack) }),
    ...(error.cause === undefined ? {} : { cause: redactValue(error.cause, depth + 1) }),
  });

  const redactValue = (value: unknown, depth = 0): unknown => {
    if (typeof value === 'string') return redact(value);
    if (typeof value === 'bigint') return String(value);
    if (typeof value !== 'object' || value === null) return value;
    if (depth > 6) return '…';
    if (value instanceof Error) return redactError(value, depth);
    if (value instanceof Date) return value.toISOString();
    if (Array.isArray(value)) return value.map((each: unknown) => redactValue(each, depth + 1));
    return redactFields(value, depth);
  };

  const redactFields = (fields: object, depth = 0): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(fields).map(([name, each]: [string, unknown]) => [
        name,
        SECRET_FIELD.test(name) ? HIDDEN : redactValue(each, depth + 1),
      ]),
    );
  return { redact, redactFields: (fields: Record<string, unknown>) => redactFields(fields) };
};
