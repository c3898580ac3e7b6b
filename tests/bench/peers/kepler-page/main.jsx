/**
 * A page of kepler.gl as its manual has it: redux store, reducer, component. `window.peer` is what the bench calls.
 * ?areas: the page loads our areas as soon as it runs, and the other layers once they are drawn.
 */
import { addDataToMap, loadFiles, wrapTo } from '@kepler.gl/actions';
import { injectComponents, MapContainerFactory } from '@kepler.gl/components';
import { processCsvData, processGeojson } from '@kepler.gl/processors';
import keplerGlReducer, { enhanceReduxMiddleware } from '@kepler.gl/reducers';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'react-redux';
import { applyMiddleware, combineReducers, createStore } from 'redux';
import { areasLayer, cellsLayer, configOf, plainLayer } from './layers.js';

const MAP = 'map';
const send = wrapTo(MAP);

const reducer = keplerGlReducer.initialState({
  uiState: { currentModal: null },
  mapStyle: { styleType: 'no_map' },
});
const store = createStore(combineReducers({ keplerGl: reducer }), {}, applyMiddleware(...enhanceReduxMiddleware([])));

/** Waiting for a layer to be drawn: id -> what to call after the frame that holds it. */
const awaited = new Map();

/** deck.gl has drawn a frame. A layer counts when deck says that it and all its parts are loaded. */
function afterRender({ layers }) {
  for (const [id, done] of awaited) {
    const drawn = layers.flat(9).find((one) => one?.id === id || one?.id?.startsWith(`${id}-`));
    if (drawn?.isLoaded) {
      awaited.delete(id);
      done();
    }
  }
}
const drawn = (id) => new Promise((resolve) => awaited.set(id, resolve));

function WatchedMapFactory(...parts) {
  const MapContainer = MapContainerFactory(...parts);
  const callbacks = { onDeckAfterRender: afterRender };
  return (props) => <MapContainer {...props} deckRenderCallbacks={callbacks} />;
}
WatchedMapFactory.deps = MapContainerFactory.deps;
const KeplerGl = injectComponents([[MapContainerFactory, WatchedMapFactory]]);

const shown = (id, data, layers) =>
  addDataToMap({
    datasets: [{ info: { id, label: id }, data }],
    options: { centerMap: false, keepExistingConfig: true, autoCreateLayers: false },
    config: configOf(layers),
  });
const show = (id, data, layers) => store.dispatch(send(shown(id, data, layers)));

const json = async (name) => (await fetch(`regions/batam/${name}.geojson`)).json();

async function loadRegion() {
  const areas = await json('areas');
  const there = drawn('areas');
  show('areas', processGeojson(areas), [areasLayer()]);
  await there;
  performance.mark('first-useful-map');
  for (const name of ['ports', 'routes', 'incidents']) {
    const { features, ...rest } = await json(name);
    // Rows without a place are of no use to it.
    show(name, processGeojson({ ...rest, features: features.filter(({ geometry }) => geometry) }), [plainLayer(name)]);
  }
  document.body.dataset.ready = 'map';
}

let file = null;

window.peer = {
  /** The list as a File in memory. @returns its bytes */
  async make(url) {
    file = new File([await (await fetch(url)).arrayBuffer()], 'events.csv', { type: 'text/csv' });
    return file.size;
  },
  /**
   * From the file at hand to the frame that shows its cells.
   * @param type `grid` or `hexagon`, its layers that count points
   * @param route `drop`: as its window does with a file that falls on it; `call`: its functions for developers
   */
  async picture({ type, route }) {
    const start = performance.now();
    const there = drawn('cells');
    if (route === 'drop') {
      // In place of its own guess, a layer of every point, the layer that counts them is shown at once.
      const finish = ([{ data }]) => shown('events', data, [cellsLayer(type)]);
      store.dispatch(send(loadFiles([file], finish)));
    } else show('events', processCsvData(await file.text()), [cellsLayer(type)]);
    await there;
    const { visState } = store.getState().keplerGl[MAP];
    return { ms: performance.now() - start, rows: visState.datasets.events.length };
  },
};

function Page() {
  const [size, setSize] = useState([window.innerWidth, window.innerHeight]);
  useEffect(() => {
    const resized = () => setSize([window.innerWidth, window.innerHeight]);
    window.addEventListener('resize', resized);
    document.body.dataset.ready ??= 'page';
    if (new URLSearchParams(window.location.search).has('areas')) void loadRegion();
    return () => window.removeEventListener('resize', resized);
  }, []);
  return <KeplerGl id={MAP} width={size[0]} height={size[1]} mapboxApiAccessToken="" />;
}

createRoot(document.getElementById('root')).render(
  <Provider store={store}>
    <Page />
  </Provider>,
);
