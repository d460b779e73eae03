// Photos are made smaller on the device, and lose what the camera wrote into them by being drawn anew.
const LONG_SIDE = 2000;
const THUMB_SIDE = 240;
const QUALITY = 0.8;

/**
 * @returns a JPEG with its thumbnail, when it was taken, and where the camera noted it to be (used only if the auditor asked).
 * Throws where the browser cannot read the file as a picture.
 */
export async function scale(file) {
  const notes = await notesOf(file);
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    const blob = await drawn(picture, LONG_SIDE);
    const thumb = await drawn(picture, THUMB_SIDE);
    return { blob, thumb, takenAt: notes.takenAt ?? new Date(file.lastModified || Date.now()).toISOString(), place: notes.place };
  } finally {
    picture.close();
  }
}

function drawn(picture, side) {
  const factor = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * factor));
  canvas.height = Math.max(1, Math.round(picture.height * factor));
  const context = canvas.getContext('2d');
  // A JPEG has no transparency; without this it would turn black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) => canvas.toBlob(blob => blob ? done(blob) : failed(new Error('no picture')), 'image/jpeg', QUALITY));
}

/** Where the device is now; none where it does not know or may not say. */
export const whereNow = () => new Promise(done => {
  if (!navigator.geolocation) return done(null);
  navigator.geolocation.getCurrentPosition(
    place => done({ latitude: place.coords.latitude, longitude: place.coords.longitude }), () => done(null),
    { enableHighAccuracy: true, timeout: 8_000, maximumAge: 60_000 });
});

/** Time and place out of Exif (CIPA DC-008); whatever cannot be read is not there. */
async function notesOf(file) {
  try {
    const view = new DataView(await file.slice(0, 256 * 1024).arrayBuffer());
    if (view.getUint16(0) !== 0xFFD8) return {};
    for (let at = 2; at + 4 < view.byteLength && view.getUint8(at) === 0xFF; at += 2 + view.getUint16(at + 2)) {
      const marker = view.getUint8(at + 1);
      if (marker === 0xDA) break;
      if (marker === 0xE1 && view.getUint32(at + 4) === 0x45786966) return exif(new DataView(view.buffer, at + 10));
    }
  } catch { /* cut off or broken: no notes */ }
  return {};
}

function exif(tiff) {
  const little = tiff.getUint16(0) === 0x4949;
  const directory = offset => {
    const tags = new Map();
    for (let left = tiff.getUint16(offset, little), at = offset + 2; left > 0; left--, at += 12) tags.set(tiff.getUint16(at, little), at);
    return tags;
  };
  const pointer = at => tiff.getUint32(at + 8, little);
  const main = directory(tiff.getUint32(4, little));
  const notes = {};
  const inner = main.has(0x8769) ? directory(pointer(main.get(0x8769))) : new Map();
  const taken = inner.get(0x9003) ?? main.get(0x0132);
  if (taken !== undefined) {
    const text = Array.from({ length: 19 }, (_, place) => String.fromCharCode(tiff.getUint8(pointer(taken) + place))).join('');
    // The camera's clock has no zone; the tablet's is as good as any.
    const date = new Date(text.replace(/^(\d{4}):(\d{2}):(\d{2}) /, '$1-$2-$3T'));
    if (!Number.isNaN(date.getTime())) notes.takenAt = date.toISOString();
  }
  if (main.has(0x8825)) {
    const gps = directory(pointer(main.get(0x8825)));
    const degrees = (value, sign, negative) => {
      if (!gps.has(value)) return null;
      const at = pointer(gps.get(value));
      const part = place => tiff.getUint32(at + 8 * place, little) / tiff.getUint32(at + 8 * place + 4, little);
      const size = part(0) + part(1) / 60 + part(2) / 3600;
      return gps.has(sign) && String.fromCharCode(tiff.getUint8(gps.get(sign) + 8)) === negative ? -size : size;
    };
    const [latitude, longitude] = [degrees(2, 1, 'S'), degrees(4, 3, 'W')];
    if (Number.isFinite(latitude) && Number.isFinite(longitude)) notes.place = { latitude, longitude };
  }
  return notes;
}
