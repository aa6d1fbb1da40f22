// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import java.util.List;

/**
 * Requests that came and went.
 *
 * @param requests that were in hand: open when the month began, or received in it
 * @param open at the end of the month
 */
record Flow(int requests, int received, int completed, int open) implements Tally<Flow> {
    static final Flow NOTHING = new Flow(0, 0, 0, 0);

    static Flow of(int requests, List<Integer> numbers) {
        return new Flow(requests, numbers.get(0), numbers.get(1), numbers.get(2));
    }

    @Override
    public Flow plus(Flow other) {
        return new Flow(requests + other.requests, received + other.received, completed + other.completed, open + other.open);
    }
}
