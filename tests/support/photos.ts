import sharp from 'sharp';

const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'.concat(
  '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:title="12 Harbour Lane"/></rdf:RDF></x:xmpmeta>',
);

/** A photo as a phone makes it: 400 by 300 and on its side, its upper half red, with place, moment, camera and a name in it. */
export const gpsPhoto = (): Promise<Buffer> =>
  sharp({ create: { width: 400, height: 300, channels: 3, background: '#102040' } })
    .composite([{ input: { create: { width: 400, height: 150, channels: 3, background: '#e02020' } }, top: 0, left: 0 }])
    .withExif({
      IFD0: { Artist: 'Rowan Ashby', Make: 'Camera', Model: 'Camera 7', Orientation: '6' },
      IFD2: { DateTimeOriginal: '2026:09:07 08:10:00' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '51/1 30/1 3230/100',
        GPSLongitudeRef: 'W',
        GPSLongitude: '0/1 7/1 4366/100',
        GPSMapDatum: 'WGS-84',
      },
    })
    .withXmp(xmp)
    .jpeg({ quality: 95 })
    .withMetadata({ orientation: 6 })
    .toBuffer();
