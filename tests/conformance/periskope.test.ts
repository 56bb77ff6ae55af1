import { conformance } from './suite';

conformance('periskope');
