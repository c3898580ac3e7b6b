/** Tracks as other programs write them, with invented persons, boats and serial numbers that must never come through. */
export const gpxOf = (inner: string, version = '1.1'): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="${version}" creator="test" xmlns="http://www.topografix.com/GPX/${version.replace('.', '/')}"><trk>${inner}</trk></gpx>`;

const garminPoint = (lat: number, lon: number, time: string): string =>
  `<trkpt lat="${lat}" lon="${lon}"><ele>3.2</ele><time>${time}</time><extensions><gpxtpx:TrackPointExtension><gpxtpx:hr>93</gpxtpx:hr><gpxtpx:wtemp>28</gpxtpx:wtemp></gpxtpx:TrackPointExtension></extensions></trkpt>`;

export const GARMIN = `<?xml version="1.0" encoding="UTF-8" standalone="no" ?>
<gpx xmlns="http://www.topografix.com/GPX/1/1" xmlns:gpxx="http://www.garmin.com/xmlschemas/GpxExtensions/v3" xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1" creator="GPSMAP 86sc 3987654321" version="1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.topografix.com/GPX/1/1 http://www.topografix.com/GPX/1/1/gpx.xsd">
  <metadata><name>Patroli Budi Santoso</name><author><name>Budi Santoso</name><email id="budi" domain="polri.example"/></author><link href="http://www.garmin.com"><text>Garmin</text></link><time>2026-11-21T23:10:00Z</time></metadata>
  <wpt lat="1.16" lon="103.96"><name>Rumah Budi</name></wpt>
  <trk><name>KP-4012</name><desc>ABK: Budi Santoso 08123456789</desc><extensions><gpxx:TrackExtension><gpxx:DisplayColor>Red</gpxx:DisplayColor></gpxx:TrackExtension></extensions>
    <trkseg>${garminPoint(1.15, 103.95, '2026-11-21T13:05:00Z')}${garminPoint(1.17, 103.95, '2026-11-21T13:12:00Z')}${garminPoint(1.19, 103.95, '2026-11-21T13:19:00Z')}</trkseg>
    <trkseg>${garminPoint(1.19, 103.97, '2026-11-21T15:00:00Z')}${garminPoint(1.19, 104, '2026-11-21T15:10:00Z')}</trkseg>
  </trk>
</gpx>
`;

/** A bound prefix, its own namespace, a route beside the track. */
export const OPENCPN = `<?xml version="1.0"?>
<g:gpx version="1.1" creator="OpenCPN" xmlns:g="http://www.topografix.com/GPX/1/1" xmlns:opencpn="http://www.opencpn.org">
  <g:rte><g:name>Rute Budi</g:name><g:extensions><opencpn:guid>1a2b-3987654321</opencpn:guid></g:extensions><g:rtept lat="1.15" lon="103.95"><g:name>KP-1</g:name></g:rtept><g:rtept lat="1.19" lon="103.95"/></g:rte>
  <g:trk><g:name>KP-4012</g:name><g:extensions><opencpn:guid>3987654321</opencpn:guid></g:extensions>
    <g:trkseg><g:trkpt lat="1.150000000" lon="103.950000000"><g:time>2026-11-21T13:00:00Z</g:time></g:trkpt>
    <g:trkpt lat="1.160000000" lon="103.950000000"><g:time>2026-11-21T13:05:00Z</g:time></g:trkpt></g:trkseg>
  </g:trk>
</g:gpx>
`;

/** Times in the zone of Batam, and the same way once more as a line to be seen. */
export const EARTH = `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2" xmlns:atom="http://www.w3.org/2005/Atom">
<Document><name>Budi Santoso.kml</name><atom:author><atom:name>Budi Santoso</atom:name></atom:author>
  <Folder><name>Tracks</name>
    <Placemark><name>KP-4012</name><description><![CDATA[<b>Budi</b> 08123456789]]></description>
      <ExtendedData><Data name="nakhoda"><value>Budi Santoso</value></Data></ExtendedData>
      <gx:Track><altitudeMode>clampToGround</altitudeMode>
        <when>2026-11-21T20:00:00+07:00</when><when>2026-11-21T21:00:00+07:00</when>
        <gx:coord>103.95 1.15 0</gx:coord><gx:coord>103.95 1.25 0</gx:coord>
      </gx:Track></Placemark>
    <Placemark><name>Path</name><LineString><coordinates>
      103.95,1.15,0 103.95,1.25,0
    </coordinates></LineString></Placemark>
  </Folder>
</Document></kml>
`;
