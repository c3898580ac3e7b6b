import { useEffect } from 'react';
import { INTERVENTION_KINDS, type InterventionKind, type InterventionPlace } from '../../../domain/intervention.ts';
import { STANDS_AT } from '../../../response/whatif/placing.ts';
import { useProject } from '../../../state/project/store.ts';
import { addStep, useWhatifDesk } from '../../../state/response/whatif-desk.ts';
import { KindMark } from './KindMark.tsx';
import { useStands, useWhatifWords } from './useNames.ts';

/** Six kinds; the one chosen waits for a click on the map, or for a place of a list. */
export function AddStep() {
  const { t } = useWhatifWords();
  const { placing, fault } = useWhatifDesk();
  const usable = useProject((s) => s.ready && s.kept !== 'otherTab');
  const locked = useProject((s) => s.kept === 'otherTab');
  useEffect(() => {
    if (!placing) return;
    const leave = (e: KeyboardEvent) => e.key === 'Escape' && useWhatifDesk.setState({ placing: null, fault: null });
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  }, [placing]);
  return (
    <section className="whatif-add" data-placing={placing !== null}>
      <h2>{t('whatif.add')}</h2>
      <div className="whatif-kinds">
        {INTERVENTION_KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            className="whatif-kind"
            aria-pressed={placing === kind}
            disabled={!usable}
            onClick={() => useWhatifDesk.setState({ placing: placing === kind ? null : kind, fault: null })}
          >
            <KindMark kind={kind} />
            {t(`intervention.${kind}`)}
          </button>
        ))}
      </div>
      {locked && <p className="whatif-fault">{t('whatif.fault.otherTab')}</p>}
      {placing && (
        <div className="whatif-placing">
          <p role="status">{t(`whatif.means.${placing}`)}</p>
          <PlaceChoice kind={placing} />
          <button
            type="button"
            className="btn line"
            onClick={() => useWhatifDesk.setState({ placing: null, fault: null })}
          >
            {t('whatif.stopPlacing')}
          </button>
        </div>
      )}
      {fault && (
        <p className="whatif-fault" role="alert">
          {t(`whatif.fault.${fault}`)}
        </p>
      )}
    </section>
  );
}

const placeOfOption = (value: string): InterventionPlace =>
  value.startsWith('place ') ? { in: 'place', id: value.slice(6) } : { in: 'area', code: value };

/** The same without a map. */
function PlaceChoice({ kind }: { readonly kind: InterventionKind }) {
  const { t } = useWhatifWords();
  const { kecamatan, kelurahan, ports } = useStands();
  const at = STANDS_AT[kind];
  return (
    <label className="field">
      <span>{t(at.includes('port') ? 'whatif.choosePort' : 'whatif.chooseArea')}</span>
      <select value="" onChange={(e) => e.target.value && addStep(kind, placeOfOption(e.target.value))}>
        <option value="">{t('whatif.choose')}</option>
        {at.includes('port') &&
          ports.map(({ id, name }) => (
            <option key={id} value={`place ${id}`}>
              {name}
            </option>
          ))}
        {at.includes('kecamatan') && (
          <optgroup label={t('whatif.kecamatan')}>
            {kecamatan.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </optgroup>
        )}
        {at.includes('kelurahan') &&
          kecamatan.map((parent) => (
            <optgroup key={parent.code} label={t('whatif.kelurahanOf', { name: parent.name })}>
              {kelurahan
                .filter(({ parent_code }) => parent_code === parent.code)
                .map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
            </optgroup>
          ))}
      </select>
    </label>
  );
}
