import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../i18n/format.ts';
import type { SimulatedUnit, Simulation } from '../../../response/whatif/index.ts';
import { byChange, cityFacts, restsOnAssumption } from '../../../response/whatif/summary.ts';
import { useInterventions } from '../../../state/response/whatif-desk.ts';
import { useChange, useView } from '../../../state/store.ts';
import { areaLevelOf } from '../../../state/view.ts';
import { Icon } from '../../shell/Icon.tsx';
import { CapacityNote } from './CapacityNote.tsx';
import { citySentences, digitsOf } from './sentence.ts';
import { UnitRow } from './UnitRow.tsx';
import { useNames, useWhatifWords } from './useNames.ts';
import { useQuestion, useResult } from './useSimulation.ts';
import { saveSimulation } from './whatifFile.ts';

/** What would change: how many areas, which, how sure, and what it is not. */
export function WhatifRight() {
  const { t } = useWhatifWords();
  const { simulation, state } = useResult();
  return (
    <div className="whatif" aria-busy={state === 'waiting' || state === 'stale'}>
      <div className="row">
        <h2 className="grow">{t('whatif.result')}</h2>
        <LevelSwitch />
      </div>
      <p className="whatif-caution">{t('whatif.caution')}</p>
      {state === 'none' && <p className="second">{t('whatif.nothingYet')}</p>}
      {state === 'waiting' && <p className="second">{t('whatif.waiting')}</p>}
      {state === 'stale' && (
        <p className="whatif-stale" role="status">
          {t('whatif.stale')}
        </p>
      )}
      {simulation && <Result simulation={simulation} stale={state === 'stale'} />}
    </div>
  );
}

function LevelSwitch() {
  const { t } = useTranslation();
  const change = useChange();
  const level = areaLevelOf(useView((v) => v.level));
  return (
    <fieldset className="seg" aria-label={t('whatif.level')}>
      {(['kecamatan', 'kelurahan'] as const).map((l) => (
        <button key={l} type="button" aria-pressed={l === level} onClick={() => change({ level: l })}>
          {t(`whatif.levelName.${l}`)}
        </button>
      ))}
    </fieldset>
  );
}

function Result({ simulation, stale }: { readonly simulation: Simulation; readonly stale: boolean }) {
  const { t, language } = useWhatifWords();
  const { units, level, draws } = simulation;
  const list = useInterventions();
  const names = useNames();
  const region = useView((v) => v.region);
  const area = useView((v) => v.area);
  const { question } = useQuestion();
  const { moved, same } = byChange(units);
  const assumed = restsOnAssumption(list);
  const chosen = units.find(({ code }) => code === area) ?? null;
  const digits = digitsOf(units);
  const row = (unit: SimulatedUnit) => <UnitRow key={unit.code} unit={unit} count={units.length} digits={digits} />;
  return (
    <div className="whatif-result" data-stale={stale}>
      <p>{citySentences(t, cityFacts(units), digits, level, assumed, language).join(' ')}</p>
      {chosen && <Chosen unit={chosen} simulation={simulation} />}
      {moved.length > 0 && (
        <>
          <p className="note whatif-key">{t('whatif.rowsNote')}</p>
          <ol className="whatif-units">{moved.map(row)}</ol>
        </>
      )}
      {same.length > 0 && (
        <details>
          <summary>{t('whatif.same', { count: same.length })}</summary>
          <ol className="whatif-units">{same.map(row)}</ol>
        </details>
      )}
      <CapacityNote capacity={simulation.capacity} list={list} />
      <p className="note">{t('whatif.draws', { draws: formatNumber(draws, language) })}</p>
      <div className="row">
        <button
          type="button"
          className="btn line"
          disabled={stale}
          onClick={() => void saveSimulation(t, region, simulation, question.interventions, names.step)}
        >
          <Icon name="download" /> {t('whatif.export')}
        </button>
      </div>
    </div>
  );
}

/** The area that is selected, and which of the list change it. */
function Chosen({ unit, simulation }: { readonly unit: SimulatedUnit; readonly simulation: Simulation }) {
  const { t } = useWhatifWords();
  const change = useChange();
  const list = useInterventions();
  const names = useNames();
  const by = list.filter(({ id }) => simulation.effects.some((e) => e.id === id && e.touches.includes(unit.code)));
  return (
    <section className="whatif-selected" aria-label={unit.name}>
      <ol className="whatif-units">
        <UnitRow unit={unit} count={simulation.units.length} digits={digitsOf(simulation.units)} />
      </ol>
      <p className="note">
        {by.length > 0 ? t('whatif.changedBy', { names: by.map(names.step).join('; ') }) : t('whatif.changedByNone')}
      </p>
      <button type="button" className="btn line" onClick={() => change({ area: null })}>
        {t('whatif.clear')}
      </button>
    </section>
  );
}
