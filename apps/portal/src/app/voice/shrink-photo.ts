/** The longer edge of a photo that is kept, in px. */
export const LONGEST_EDGE = 2048;

/** As large as it may be, in its own proportion; never larger than it was. */
export function fitting({ width, height }: { readonly width: number; readonly height: number }): { width: number; height: number } {
  const scale = Math.min(1, LONGEST_EDGE / Math.max(width, height, 1));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** A picture painted anew as JPEG: only what can be seen, nothing of where or with what it was taken. Undefined where it cannot be made. */
export async function painted(
  source: CanvasImageSource,
  size: { readonly width: number; readonly height: number },
): Promise<Blob | undefined> {
  const canvas = Object.assign(document.createElement('canvas'), fitting(size));
  const brush = canvas.getContext('2d');
  if (!brush || size.width === 0 || size.height === 0) return undefined;
  brush.fillStyle = '#ffffff';
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.drawImage(source, 0, 0, canvas.width, canvas.height);
  const photo = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
  return photo?.type === 'image/jpeg' ? photo : undefined;
}

/** A file that somebody chose, painted anew and upright. Undefined when this device cannot open it as a picture. */
export async function shrunk(file: Blob): Promise<Blob | undefined> {
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const photo = await painted(bitmap, bitmap);
    bitmap.close();
    return photo;
  } catch {
    return undefined;
  }
}
