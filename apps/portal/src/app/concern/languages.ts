/** Languages that families often write in, as BCP 47; any other can be named by school later. */
export const WRITTEN = [
  'en',
  'ar',
  'bn',
  'cy',
  'zh-Hans',
  'es',
  'fa',
  'fr',
  'gu',
  'pa',
  'pl',
  'pt',
  'ro',
  'ru',
  'so',
  'ta',
  'tr',
  'uk',
  'ur',
  'vi',
] as const;

/** "polski", or "Polish" when named in English. */
export function languageName(tag: string, named = tag): string {
  return new Intl.DisplayNames([named], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
}
