/** Whether staff have opened this device as a corner for children. It opens nothing: what opens cards no script can read. */
export const isCorner = (): boolean => document.cookie.split('; ').includes('heard.at-corner=1');
