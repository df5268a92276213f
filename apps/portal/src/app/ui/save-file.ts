/** Long enough for a browser that asks first where to put it, in ms. */
const patience = 60_000;

/** Gives the person a file: made on this device, asked of nobody. */
export function saveFile(page: Document, name: string, content: string | Blob): void {
  const what = typeof content === 'string' ? new Blob([content], { type: 'application/octet-stream' }) : content;
  const address = URL.createObjectURL(what);
  const link = page.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), patience);
}
