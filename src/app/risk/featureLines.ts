import { useTranslation } from 'react-i18next';
import type { Manifest } from '../../domain/published.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { Selected } from '../../state/selection.ts';
import { useView } from '../../state/store.ts';

const text = (x: unknown): string | null => (typeof x === 'string' && x ? x : null);
const number = (x: unknown): number | null => (typeof x === 'number' ? x : null);
const list = (x: unknown): readonly string[] => (Array.isArray(x) ? x.map(String) : []);

/** Title, kind and the lines of a feature's card, in the language of the view. */
export function useFeatureLines(
  { file, feature }: Selected,
  manifest: Manifest | null,
): { title: string; kind: string; lines: readonly string[] } {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const p = feature.properties;
  const attributes = (p.attributes ?? {}) as Readonly<Record<string, unknown>>;
  const name = (language === 'id' ? text(p.name_id) : null) ?? text(p.name);
  const kindKey =
    file === 'islands'
      ? 'island'
      : file === 'boundary'
        ? 'boundary'
        : file === 'flows'
          ? p.leg === 'origin'
            ? 'flow_origin'
            : 'flow_destination'
          : String(p.kind);
  const kind = t(`kind.${kindKey}` as 'kind.airport');
  const flowName = language === 'id' ? text(p.name_id) : text(p.name_en);
  const routeName =
    p.form === 'line' && p.origin_name && p.destination_name
      ? `${String(p.origin_name)} – ${String(p.destination_name)}`
      : null;
  const city = (language === 'id' ? manifest?.name_id : manifest?.name_en) ?? '';
  const title =
    file === 'flows'
      ? p.leg === 'origin'
        ? `${flowName ?? ''} → ${city}`
        : `${city} → ${flowName ?? ''}`
      : p.sensitive
        ? [text(p.kecamatan), t('area.eventSensitive')].filter(Boolean).join(' · ')
        : (routeName ?? name ?? text(p.place_text) ?? text(p.treaty) ?? kind);
  const lines: (string | null)[] = [];
  const add = (line: string | null | undefined | false) => lines.push(line || null);

  if (file === 'incidents' && !p.sensitive) {
    const persons = number(p.persons);
    const tail = [
      persons === null ? t('feature.personsUnknown') : t('feature.persons', { count: persons }),
      number(p.deaths) ? t('feature.deaths', { count: number(p.deaths) ?? 0 }) : null,
      number(p.missing) ? t('feature.missing', { count: number(p.missing) ?? 0 }) : null,
      p.direction ? t(`feature.direction.${String(p.direction)}` as 'feature.direction.both') : null,
    ];
    add(tail.filter(Boolean).join(' · '));
    add(text(p.summary));
  }
  if (p.form === 'line') {
    const facts = [
      p.kind === 'irregular_sea' ? t(`feature.confidence.${String(p.confidence)}` as 'feature.confidence.high') : null,
      String(p.kind).startsWith('domestic_feeder')
        ? t('feature.directionFeeder')
        : p.direction
          ? t(`feature.direction.${String(p.direction)}` as 'feature.direction.both')
          : null,
      number(p.distance_nm) !== null
        ? t('feature.distance', { nm: formatNumber(number(p.distance_nm), language, 1) })
        : null,
    ];
    add(facts.filter(Boolean).join(' · '));
    add(p.end_assumed === true && t('feature.endAssumed'));
    add(text(p.reported_transit_minutes) && t('feature.transit', { minutes: text(p.reported_transit_minutes) ?? '' }));
    add(
      [
        text(p.period) && t('feature.period', { period: text(p.period) ?? '' }),
        number(p.evidence_count) && t('feature.reports', { count: number(p.evidence_count) ?? 0 }),
      ]
        .filter(Boolean)
        .join(' · '),
    );
  }
  if (p.form === 'corridor') add(t('feature.corridor', { count: number(p.routes) ?? 0 }));
  if (p.cells && number(p.count) !== null) add(t('feature.cellCount', { count: number(p.count) ?? 0 }));
  if (file === 'flows')
    add(
      t('feature.flowReports', {
        count: (text(p.band) ?? formatNumber(number(p.count), language)) as unknown as number,
      }),
    );
  if (file === 'ports' || file === 'places' || file === 'border_points') {
    add([text(p.kelurahan), text(p.kecamatan)].filter(Boolean).join(', '));
    add(
      [
        text(p.operator_or_agency) && t('feature.agency', { name: text(p.operator_or_agency) ?? '' }),
        p.kind === 'informal_landing' || p.status === 'inactive'
          ? t(`feature.status.${String(p.status)}` as 'feature.status.active')
          : null,
      ]
        .filter(Boolean)
        .join(' · '),
    );
    add(
      list(attributes.destinations).length > 0 &&
        t('feature.destinations', { list: list(attributes.destinations).join(', ') }),
    );
    const services = list(attributes.services);
    add(
      services.length > 0 &&
        t('feature.services', { list: services.map((s) => t(`service.${s}` as 'service.legal')).join(', ') }),
    );
    add(number(attributes.capacity) !== null && t('feature.capacity', { count: number(attributes.capacity) ?? 0 }));
    add(text(attributes.hotline) && t('feature.hotline', { text: text(attributes.hotline) ?? '' }));
    const basis = text(attributes.basis);
    if (basis && file === 'border_points')
      add(
        p.kind === 'iom_monitoring_area'
          ? `${t(`feature.basis.${basis}` as 'feature.basis.confirmed')}. ${t('feature.basisConfirmedNote')}`
          : t('feature.basisInferredNote'),
      );
  }
  const radius = number(p.location_precision_m);
  if (radius && radius >= 100)
    add(
      t('feature.radius', {
        m:
          radius >= 1000
            ? `${formatNumber(radius / 1000, language, radius % 1000 ? 1 : 0)} km`
            : `${formatNumber(radius, language)} m`,
      }),
    );
  return { title, kind, lines: lines.filter((l): l is string => l !== null) };
}
