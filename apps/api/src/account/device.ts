/** The first that fits counts: browsers name one another in what they say of themselves. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const machines: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'a Chromebook'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'a Mac'],
  [/\bLinux\b|\bX11\b/, 'Linux'],
];

const first = (all: typeof browsers, agent: string): string | undefined => all.find(([sign]) => sign.test(agent))?.[1];

/** A browser's `User-Agent` in words that its owner knows again, as "Chrome on Android". Nothing of it is passed on as it came. */
export const deviceOf = (userAgent: string | null): string => {
  const [browser, machine] = [first(browsers, userAgent ?? ''), first(machines, userAgent ?? '')];
  return browser || machine ? `${browser ?? 'A browser'} on ${machine ?? 'a device'}` : 'A browser';
};
