import { createRoot } from 'react-dom/client';
import './app/trusted.ts';
import { App } from './app/App.tsx';
import './app/base.css';
import './app/shell/shell.css';
import './app/risk/risk.css';
import './app/map/map.css';
import './app/risk/legend/legend.css';
import './app/risk/reports/reports.css';
import './app/print.css';
import { startLanguage } from './i18n/index.ts';
import { bindAddressBar, useStore } from './state/store.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

startLanguage(useStore.getState().view.language);
bindAddressBar();
createRoot(root).render(<App />);
