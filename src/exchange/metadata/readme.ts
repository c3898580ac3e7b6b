/** README.txt and LICENCES.txt of a bundle: plain text, Indonesian first. */
import { NOTICE } from '../../protect/serialise.ts';
import { layerSays, packageTitle } from './data-package.ts';
import { type AboutData, licensesOf, type WrittenFile } from './facts.ts';
import { type FileLanguage, layerName, textOf } from './words.ts';

export interface Besides {
  /** What was asked for; a file in another format could not be held by it. */
  readonly format: string;
  readonly styles: boolean;
  readonly metadata: boolean;
}

function part(about: AboutData, files: readonly WrittenFile[], besides: Besides, language: FileLanguage): string {
  const told = files.map((written) => {
    const { name, layer, file, format, left } = written;
    const notes = [
      textOf('readme_features', language, { count: String(file.features.length) }),
      ...(format === besides.format ? [] : [textOf('readme_csv_instead', language, { format: besides.format })]),
      ...(left === 0 ? [] : [textOf('readme_left', language, { count: String(left) })]),
    ];
    return `- ${name}\n  ${layerName(layer, language)} (${notes.join('; ')})\n  ${layerSays(written, about, language)}`;
  });
  return [
    packageTitle(about, language),
    '',
    textOf(`rights_${about.profile}`, language),
    `${NOTICE[`statement_${language}`]}.`,
    `${NOTICE[`notice_${language}`]}.`,
    textOf('readme_data', language, { date: about.compiled, version: about.data_version }),
    '',
    textOf('readme_files', language),
    ...told,
    '',
    textOf('provenance', language),
    textOf('scores', language),
    ...(besides.styles ? [textOf('readme_style', language)] : []),
    ...(besides.metadata ? [textOf('readme_metadata', language)] : []),
  ].join('\n');
}

export const readmeText = (about: AboutData, files: readonly WrittenFile[], besides: Besides): string =>
  `JAGA SELAT\n\n${part(about, files, besides, 'id')}\n\n----\n\n${part(about, files, besides, 'en')}\n`;

/** Which file is under which licence, with what the licence wants to be said. */
export const licencesText = (files: readonly WrittenFile[]): string =>
  `${textOf('licences', 'id')} / ${textOf('licences', 'en')}\n\n${files
    .map(({ name, file }) =>
      [`${name}: ${file.licence}`, ...licensesOf(file).map(({ title, path }) => `  ${title}: ${path}`)].join('\n'),
    )
    .join('\n')}\n`;
