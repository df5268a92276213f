/** Which specs begin first: the few that take longest, so that no worker is left alone with one at the end. No spec depends on an order. */
import Sequencer from '@jest/test-sequencer';

const long = /\/(attack\/storm|house\/lint|house\/boundaries|journeys\/every-page[a-z-]*)\.spec\.ts$/;
const rank = ({ path }) => (long.test(path) ? 0 : 1);

export default class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => rank(one) - rank(other));
  }
}
