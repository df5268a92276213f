/** The name of the openssl command. @throws Error with a sentence when there is none and none can be brought */
export declare const openssl: () => string;
