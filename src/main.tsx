import { createRoot } from 'react-dom/client';
import './app/trusted.ts';
import { App } from './app/App.tsx';
import './app/base.css';
import './app/shell/shell.css';
import './app/risk/risk.css';
import './app/map/map.css';
import './app/risk/legend/legend.css';
import './app/risk/reports/reports.css';
import './app/touch.css';
import './app/low.css';
import './app/large-text.css';
import './app/contrast.css';
import './app/print.css';
import { startLanguage } from './i18n/index.ts';
import { beginFirst } from './state/data.ts';
import { bindAddressBar, useStore } from './state/store.ts';
import { dataProfile } from './state/view.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

const { view } = useStore.getState();
// Words and data are asked for at once: neither waits for the other.
beginFirst(view.region, dataProfile(view));
// No await at the top: the chunk of this module is one that others import, and they would wait with it.
void startLanguage(view.language).then(() => {
  bindAddressBar();
  createRoot(root).render(<App />);
});
