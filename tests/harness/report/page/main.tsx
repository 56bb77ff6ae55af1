import { render } from 'preact';
import type { Report } from '../result';
import { App } from './app';
import './page.css';

const data = document.getElementById('report');
const root = document.getElementById('page');
if (data && root) {
  const report: Report = JSON.parse(data.textContent ?? '');
  root.replaceChildren();
  render(<App report={report} />, root);
}
