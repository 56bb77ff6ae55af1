import './loading';
import { join } from 'node:path';
import { refuseAll } from '../tests/harness/lib/problem';
import { missingParts } from '../tests/wiring/parts';

/** As parts.ts, before the faults and variants of the providers are loaded. */
refuseAll(missingParts(join(__dirname, '..'), 'proof'));
