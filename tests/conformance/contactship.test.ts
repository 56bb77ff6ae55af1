import { conformance } from './suite';

conformance('contactship');
