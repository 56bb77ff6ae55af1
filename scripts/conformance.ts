import { existsSync, readFileSync } from 'node:fs';
import { runCLI } from 'jest';
import { providers } from '../contracts';
import { pick, refuseEmptyFilter } from '../tests/harness/plan/select';
import type { Report } from '../tests/harness/report/result';
import { exitCodeOf } from '../tests/harness/report/result';
import { subjectOf } from '../tests/subject';
import { kindsFrom } from '../tests/targets';
import { main } from './main';
