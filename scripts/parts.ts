import './loading';
import { join } from 'node:path';
import { refuseAll } from '../tests/harness/lib/problem';
import { missingParts } from '../tests/wiring/parts';

/** Imported before the providers are, which cannot be loaded where a part of one is missing. */
refuseAll(missingParts(join(__dirname, '..'), 'run'));
