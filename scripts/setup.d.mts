export declare const isNodeNewEnough: (version: string) => boolean;
