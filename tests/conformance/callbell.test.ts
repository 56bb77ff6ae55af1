import { conformance } from './suite';

conformance('callbell');
