/** Of a service worker no more than what this one uses: the types of the page and of a worker do not go together in one program. */
export interface LastingEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}
export interface FetchAsked extends LastingEvent {
  readonly request: Request;
  readonly preloadResponse?: Promise<Response | undefined>;
  respondWith: (answer: Response | Promise<Response>) => void;
}
export interface OpenPage {
  readonly id: string;
  readonly url: string;
  postMessage: (message: unknown, transfer?: Transferable[]) => void;
  navigate: (url: string) => Promise<OpenPage | null>;
  focus: () => Promise<OpenPage>;
}
export interface MessageHeard extends LastingEvent {
  readonly data: unknown;
}
export interface PushHeard extends LastingEvent {
  readonly data: { json: () => unknown } | null;
}
export interface NotificationPressed extends LastingEvent {
  readonly notification: Notification;
}
interface Events {
  install: LastingEvent;
  activate: LastingEvent;
  fetch: FetchAsked;
  message: MessageHeard;
  push: PushHeard;
  notificationclick: NotificationPressed;
}

export interface WorkerScope {
  readonly location: { readonly origin: string };
  readonly caches: CacheStorage;
  readonly clients: {
    matchAll: (options: { type: 'window'; includeUncontrolled?: boolean }) => Promise<readonly OpenPage[]>;
    openWindow: (url: string) => Promise<OpenPage | null>;
    claim: () => Promise<void>;
  };
  readonly registration: {
    readonly navigationPreload?: { enable: () => Promise<void> };
    showNotification: (title: string, options: NotificationOptions & { data: unknown }) => Promise<void>;
  };
  fetch: (request: Request | string, init?: RequestInit) => Promise<Response>;
  skipWaiting: () => Promise<void>;
  addEventListener: <K extends keyof Events>(kind: K, listener: (event: Events[K]) => void) => void;
}

/** What the build tells the worker: a version of the program and its files, by address. */
export interface ProgramFiles {
  version: string;
  /** What a page, a phone's home and a wall need to start: kept before the version counts as there. */
  core: readonly string[];
  /** Kept at first use, or when the page has nothing else to do. */
  rest: readonly string[];
}
