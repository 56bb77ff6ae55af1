import { conformance } from './suite';

conformance('awalchat');
