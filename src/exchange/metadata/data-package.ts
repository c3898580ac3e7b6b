/** `datapackage.json`: a Frictionless Data Package, version 2 (datapackage.org), of the files beside it. */
import { NOTICE_LINE } from '../published-layer.ts';
import { type AboutData, fieldsOf, licensesOf, MEDIA_TYPES, sourcesOf, type WrittenFile } from './facts.ts';
import { type FileLanguage, layerName, profileName, textOf, treatmentOf } from './words.ts';

const LANGUAGES: readonly FileLanguage[] = ['id', 'en'];
const both = (say: (language: FileLanguage) => string): string => LANGUAGES.map(say).join(' · ');

/** Title and description of the whole, in one language. */
export const packageTitle = (about: AboutData, language: FileLanguage): string =>
  textOf('package', language, {
    region: language === 'id' ? about.name_id : about.name_en,
    profile: profileName(about.profile, language),
  });
export const packageText = ({ profile }: AboutData, language: FileLanguage): string =>
  [textOf(`rights_${profile}`, language), textOf('provenance', language), textOf('scores', language)].join(' ');
export const layerSays = (
  { layer, selected }: Pick<WrittenFile, 'layer' | 'selected'>,
  { profile }: AboutData,
  language: FileLanguage,
): string =>
  [
    textOf('holds', language, { treatment: treatmentOf(layer, profile, language) }),
    ...(selected ? [textOf('selected', language)] : []),
  ].join(' ');

function resource(written: WrittenFile, about: AboutData) {
  const { layer, file, name, format, bytes } = written;
  const table = format === 'csv' || format === 'hxl';
  return {
    name: layer.replaceAll('_', '-'),
    ...(table ? { type: 'table' } : {}),
    path: name,
    title: both((language) => layerName(layer, language)),
    description: both((language) => layerSays(written, about, language)),
    format: table ? 'csv' : format,
    mediatype: MEDIA_TYPES[format],
    encoding: 'utf-8',
    bytes,
    licenses: licensesOf(file),
    sources: sourcesOf([file]),
    ...(table ? { dialect: { headerRows: [1], ...(format === 'hxl' ? { commentRows: [2] } : {}) } } : {}),
    schema: { fields: fieldsOf(written), ...(table ? { missingValues: [''] } : {}) },
  };
}

/** @returns JSON of fixed bytes for the same files */
export function dataPackageText(about: AboutData, files: readonly WrittenFile[]): string {
  const licenses = files.flatMap(({ file }) => licensesOf(file));
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: `jaga-selat-${about.region}-${about.profile}`,
    title: both((language) => packageTitle(about, language)),
    description: [both((language) => packageText(about, language)), NOTICE_LINE].join(' · '),
    version: about.data_version,
    created: `${about.compiled}T00:00:00+07:00`,
    licenses: licenses.filter(({ name }, i) => licenses.findIndex((other) => other.name === name) === i),
    sources: sourcesOf(files.map(({ file }) => file)),
    contributors: [{ title: 'Jaga Selat', roles: ['compiler'] }],
    resources: files.map((written) => resource(written, about)),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}
