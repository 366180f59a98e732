import { format, inspect } from 'node:util';
import { pino } from 'pino';
import { createRedactor } from './redact';

type Level = 'info' | 'warn' | 'error';
type Fields = Record<string, unknown>;
interface Out {
  write: (text: string) => unknown;
}
interface LogOptions {
  env: NodeJS.ProcessEnv;
  stdout: Out;
  stderr: Out;
}

/** One JSON object a line: time, level, message and the fields. */
const jsonWriter = (out: Out) => {
  const log = pino(
    {
      level: 'info',
      base: null,
      messageKey: 'message',
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    { write: (line: string) => void out.write(line) },
  );
  return (level: Level, message: string, fields: Fields): void => log[level](fields, message);
};

/** A line for people, as it always was; the fields behind it. */
const textWriter =
  ({ stdout, stderr }: Pick<LogOptions, 'stdout' | 'stderr'>, { redact, redactFields }: ReturnType<typeof createRedactor>) =>
  (level: Level, message: string, fields: Fields): void => {
    const { error, ...rest } = fields;
    const parts = [message, ...(Object.keys(rest).length > 0 ? [inspect(redactFields(rest), { breakLength: Infinity })] : [])];
    const trouble = error instanceof Error ? `\n${inspect(error)}` : error === undefined ? '' : `\n${format(error)}`;
    (level === 'info' ? stdout : stderr).write(`${redact(parts.join(' ') + trouble)}\n`);
  };

/** Words and errors of a call of `console`, as a line. */
const toLine = (args: unknown[]): { message: string; fields: Fields } => {
  const [first] = args;
  const error = args.find((each) => each instanceof Error);
  const words = args.filter((each) => each !== error);
  const message = words.length > 0 ? format(...words) : error instanceof Error ? error.message : format(first);
  return { message, fields: error === undefined ? {} : { error } };
};

/**
 * The log of the process, [OP4]: `LOG_FORMAT=json` is one JSON object a line on stdout, else lines for people. Secrets are struck out of
 * both, [OP5]. `takeConsole` brings what is said by `console` the same way.
 */
export const openLog = ({ env, stdout, stderr }: LogOptions) => {
  const redactor = createRedactor(env);
  const isJson = env['LOG_FORMAT']?.trim() === 'json';
  const json = isJson ? jsonWriter(stdout) : null;
  const text = textWriter({ stdout, stderr }, redactor);

  const say = (level: Level, message: string, fields: Fields = {}): void => {
    if (json === null) text(level, message, fields);
    else json(level, redactor.redact(message), redactor.redactFields(fields));
  };
  const at =
    (level: Level) =>
    (message: string, fields?: Fields): void =>
      say(level, message, fields);
  return {
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    takeConsole: (console: Pick<Console, 'log' | 'info' | 'warn' | 'error'>): void => {
      const through =
        (level: Level) =>
        (...args: unknown[]): void => {
          const { message, fields } = toLine(args);
          say(level, message, fields);
        };
      Object.assign(console, { log: through('info'), info: through('info'), warn: through('warn'), error: through('error') });
    },
  };
};
