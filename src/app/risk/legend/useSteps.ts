import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../i18n/format.ts';
import { type AreaRow, areaRows, classCodeOf, GROUP_CODES, type Ramp, stepOfClass } from '../../../state/areas.ts';
import { classesIn } from '../../../state/classes.ts';
import { placesOfStep, SAME_STEP } from '../../../state/differences.ts';
import { nodeName } from '../../../state/model.ts';
import { useNoIndex } from '../../../state/regions.ts';
import { useClassRule, useScheme } from '../../../state/scheme.ts';
import { useOnMap, useShown } from '../../../state/showing.ts';
import { endsOfStep, SHOWN_STEPS } from '../../../state/shown.ts';
import { useViewPart } from '../../../state/store.ts';
import { areaLevelOf } from '../../../state/view.ts';

export interface Step {
  readonly step: number;
  readonly label: string;
  /** Where the step lies on its scale; null where its label says so. */
  readonly ends: string | null;
  readonly count: number;
}

export interface Steps {
  readonly name: string;
  readonly unit: string;
  readonly ramp: Ramp;
  readonly steps: readonly Step[];
  /** What a reader must know of the steps. */
  readonly note: string | null;
  /** Whether the steps are classes of the score, so that another scheme may be chosen. */
  readonly classes: boolean;
}

/** What the colours of the areas stand for, lowest step first. */
export function useSteps(): Steps {
  const { t } = useTranslation();
  const { level, language, profile } = useViewPart('level', 'language', 'profile');
  const onMap = useOnMap();
  const shown = useShown();
  const scheme = useScheme();
  const rule = useClassRule();
  const noIndex = useNoIndex();
  const areas = onMap?.areas ?? null;
  const rows = useMemo(() => (areas ? areaRows(areas, areaLevelOf(level)) : []), [areas, level]);
  const counted = (is: (r: AreaRow) => boolean) => rows.filter(is).length;
  const classes = useMemo(
    () => (areas && rule ? classesIn(areas, areaLevelOf(level), rule) : []),
    [areas, rule, level],
  );
  const unit = t('legend.areaUnit');
  if (onMap?.ramp === 'difference') {
    const moved = [1, 2, SAME_STEP, 4, 5].map((step): Step => {
      const [from, to] = placesOfStep(step, rows.length);
      const range = to === from ? String(from) : `${from}–${to ?? ''}`;
      const label =
        step === SAME_STEP
          ? t('scenario.same')
          : step > SAME_STEP
            ? to === null
              ? t('scenario.far_higher', { from })
              : t('scenario.higher', { range })
            : to === null
              ? t('scenario.far_lower', { from })
              : t('scenario.lower', { range });
      return { step, label, ends: null, count: counted((r) => r.step === step) };
    });
    // Symbols of kelurahan bear no number.
    const [name, note] = [t('scenario.legend'), level === 'kecamatan' ? t('scenario.legendNote') : null];
    return { name, unit: t('scenario.unit'), ramp: 'difference', steps: moved, note, classes: false };
  }
  if (shown) {
    const steps = Array.from({ length: SHOWN_STEPS }, (_, i): Step => {
      const label = endsOfStep(i + 1).join('–');
      return { step: i + 1, label, ends: null, count: counted((r) => r.step === i + 1) };
    });
    return { name: nodeName(shown, language), unit, ramp: 'risk', steps, note: t('explore.steps'), classes: false };
  }
  if (noIndex) return { name: t('rank.kecamatan'), unit, ramp: 'risk', steps: [], note: null, classes: false };
  if (profile === 'public') {
    const steps = GROUP_CODES.map((code, i): Step => {
      const label = t(`class.group_${code}`);
      return { step: i + 2, label, ends: null, count: counted((r) => r.group === code) };
    });
    return { name: t('legend.areasPublic'), unit, ramp: 'risk', steps, note: null, classes: false };
  }
  const steps = classes.flatMap(({ code, upper }, i): Step[] => {
    const known = classCodeOf(code);
    if (!known) return [];
    const [above, to] = [classes[i - 1]?.upper ?? 0, upper].map((x) => formatNumber(x, language, 1));
    const ends = i === 0 ? `≤ ${to}` : i === classes.length - 1 ? `> ${above}` : `${above}–${to}`;
    const label = t(`class.${known}`);
    return [{ step: stepOfClass(known), label, ends, count: counted((r) => r.classCode === known) }];
  });
  const name = t(`class.heading_${scheme ?? 'own'}`);
  return { name, unit, ramp: 'risk', steps, note: t(`class.basis_${scheme ?? 'own'}`), classes: true };
}
