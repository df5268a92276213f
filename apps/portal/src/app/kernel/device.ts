/** Small choices kept on this device. Storage may be closed: then they last as long as the page. */
export function kept(name: string): string | undefined {
  try {
    return localStorage.getItem(`heard.${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

export function keep(name: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(`heard.${name}`);
    else localStorage.setItem(`heard.${name}`, value);
  } catch {
    return;
  }
}
