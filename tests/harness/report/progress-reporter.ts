import '../lib/jest-run';
import { progressLine, readProgress } from './progress';

/** Milliseconds between two looks. */
const PAUSE = 500;
/** To the start of the line, and delete to its end (ECMA-48). */
const ERASE = '\r\u001b[K';

/**
 * Shows on a terminal how far live runs are, on one line of stderr that is rewritten. It has to stand before the default
 * reporter, which holds back what others write to stderr from then on; when that redraws its own lines, it begins by
 * deleting the one on which the cursor stands, which is this. Jest wants a class.
 */
export default class ProgressReporter {
  private readonly write = process.stderr.write.bind(process.stderr);
  private timer: NodeJS.Timeout | undefined;
  private isShown = false;

  onRunStart(): void {
    if (!process.stderr.isTTY || process.env.CI || process.env.TERM === 'dumb') return;
    this.timer = setInterval(() => this.show(), PAUSE).unref();
  }

  onRunComplete(): void {
    clearInterval(this.timer);
    if (this.isShown) this.write(ERASE);
  }

  private show(): void {
    const folder = globalThis.conformanceRun?.parts;
    const line =
      folder === undefined ? '' : progressLine(readProgress(folder), process.stderr.columns || 80, Date.now());
    if (line === '' && !this.isShown) return;
    this.write(`${ERASE}${line}\r`);
    this.isShown = line !== '';
  }
}
