/** First that fits: what a browser calls itself, and what people call it. */
const browsers = [
  [/\bEdgA?\/|\bEdgiOS\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\/|\bHeadlessChrome\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
] as const;
const machines = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'Chromebook'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
] as const;

type Table = readonly (readonly [RegExp, string])[];
const first = (table: Table, agent: string): string | undefined => table.find(([sign]) => sign.test(agent))?.[1];

/** A name to begin with for a passkey: "Chrome on Android". Empty when the browser does not say. */
export function deviceName(agent: string = navigator.userAgent): string {
  return [first(browsers, agent), first(machines, agent)].filter(Boolean).join(' on ');
}
