/** What is told of a line beside its words; shown as it is, so that nothing secret belongs here. */
export type LogFields = Record<string, unknown>;

/** Where the gateway writes what whoever runs it should know. */
export interface Log {
  info: (message: string, fields?: LogFields) => void;
  warn: (message: string, fields?: LogFields) => void;
  error: (message: string, fields?: LogFields) => void;
}

/** The log of a gateway that was given none. */
export const CONSOLE_LOG: Log = {
  info: (message, fields) => console.log(message, ...(fields ? [fields] : [])),
  warn: (message, fields) => console.warn(message, ...(fields ? [fields] : [])),
  error: (message, fields) => console.error(message, ...(fields ? [fields] : [])),
};
