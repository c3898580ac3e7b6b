/** `dcat.jsonld`: the same files in the W3C's Data Catalog Vocabulary, version 3, as JSON-LD. */
import { NOTICE } from '../../protect/serialise.ts';
import type { LayerFile } from '../layer.ts';
import { layerSays, packageText, packageTitle } from './data-package.ts';
import { type AboutData, boxOf, licensesOf, MEDIA_TYPES, sourcesOf, spanOf, type WrittenFile } from './facts.ts';
import { type FileLanguage, layerName, textOf } from './words.ts';

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  geo: 'http://www.opengis.net/ont/geosparql#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** Of GPX there is no registered media type. */
const REGISTERED: readonly string[] = ['text/csv', 'application/geo+json', 'application/vnd.google-earth.kml+xml'];
const ACCESS = 'http://publications.europa.eu/resource/authority/access-right/';

const both = (say: (language: FileLanguage) => string) =>
  (['id', 'en'] as const).map((language) => ({ '@language': language, '@value': say(language) }));
const DATE_TYPES: Readonly<Record<number, string>> = { 4: 'xsd:gYear', 7: 'xsd:gYearMonth', 10: 'xsd:date' };
const dated = (date: string) => ({ '@type': DATE_TYPES[date.length] ?? 'xsd:string', '@value': date });

function temporal(files: readonly LayerFile[]) {
  const span = spanOf(files);
  if (span === null) return {};
  const period = { '@type': 'dct:PeriodOfTime', 'dcat:startDate': dated(span.first), 'dcat:endDate': dated(span.last) };
  return { 'dct:temporal': period };
}

/** The box of what is in the files; a table names its region alone. */
function spatial(files: readonly LayerFile[], { name_id, name_en }: AboutData) {
  const box = boxOf(files);
  const name = { 'skos:prefLabel': both((language) => (language === 'id' ? name_id : name_en)) };
  if (box === null) return { 'dct:spatial': { '@type': 'dct:Location', ...name } };
  const [w, s, e, n] = box;
  const wkt = `POLYGON((${[`${w} ${s}`, `${e} ${s}`, `${e} ${n}`, `${w} ${n}`, `${w} ${s}`].join(',')}))`;
  return {
    'dct:spatial': { '@type': 'dct:Location', 'dcat:bbox': { '@type': 'geo:wktLiteral', '@value': wkt } },
  };
}

const licenses = (files: readonly LayerFile[]) =>
  [...new Set(files.flatMap((file) => licensesOf(file).map(({ path }) => path)))].map((path) => ({ '@id': path }));

/** What is true of a single layer as of the whole. */
const common = (files: readonly LayerFile[], about: AboutData) => ({
  'dct:issued': dated(about.compiled),
  'dcat:version': about.data_version,
  'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': 'Jaga Selat' },
  'dct:license': licenses(files),
  'dct:accessRights': {
    '@id': `${ACCESS}${about.profile === 'public' ? 'PUBLIC' : 'NON_PUBLIC'}`,
    '@type': 'dct:RightsStatement',
    'rdfs:label': both((language) => textOf(`rights_${about.profile}`, language)),
  },
  'dct:rights': {
    '@type': 'dct:RightsStatement',
    'rdfs:label': both((language) => `${NOTICE[`notice_${language}`]} · ${NOTICE[`statement_${language}`]}`),
  },
  'dct:provenance': {
    '@type': 'dct:ProvenanceStatement',
    'rdfs:label': both((language) => textOf('provenance', language)),
  },
  ...temporal(files),
  ...spatial(files, about),
});

function distribution({ file, name, format, bytes }: WrittenFile) {
  const type = MEDIA_TYPES[format];
  const media = REGISTERED.includes(type)
    ? { 'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${type}` } }
    : { 'dct:format': type };
  return {
    '@type': 'dcat:Distribution',
    'dct:title': name,
    'dcat:downloadURL': { '@id': name },
    ...media,
    'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(bytes) },
    'dct:license': licenses([file]),
  };
}

const dataset = (written: WrittenFile, about: AboutData) => ({
  '@id': `#${written.layer}`,
  '@type': 'dcat:Dataset',
  'dct:identifier': `jaga-selat-${about.region}-${written.layer}-${about.profile}-${about.data_version}`,
  'dct:title': both((language) => layerName(written.layer, language)),
  'dct:description': both((language) => layerSays(written, about, language)),
  ...common([written.file], about),
  'dct:source': sourcesOf([written.file]).map(({ title, path }) => ({
    ...(path === undefined ? {} : { '@id': path }),
    'dct:title': title,
  })),
  'dct:isPartOf': { '@id': '#package' },
  'dcat:distribution': [distribution(written)],
});

/** One dataset a layer and one for the whole; @returns JSON of fixed bytes for the same files */
export function dcatText(about: AboutData, files: readonly WrittenFile[]): string {
  const whole = {
    '@id': '#package',
    '@type': 'dcat:Dataset',
    'dct:identifier': `jaga-selat-${about.region}-${about.profile}-${about.data_version}`,
    'dct:title': both((language) => packageTitle(about, language)),
    'dct:description': both((language) => packageText(about, language)),
    ...common(
      files.map(({ file }) => file),
      about,
    ),
    'dct:hasPart': files.map(({ layer }) => ({ '@id': `#${layer}` })),
  };
  const graph = [whole, ...files.map((written) => dataset(written, about))];
  return `${JSON.stringify({ '@context': CONTEXT, '@graph': graph }, null, 2)}\n`;
}
