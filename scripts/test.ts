import './parts';
import { kindsFrom } from '../tests/wiring/targets';
import { main } from './main';
import { superviseJest } from './supervise';

/** Runs all tests; takes the arguments of jest. */
main(async () => (await superviseJest(process.argv.slice(2), kindsFrom(process.env.TARGET).includes('live'))) ?? 2);
