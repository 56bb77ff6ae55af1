import { conformance } from './suite';

conformance('wacr');
