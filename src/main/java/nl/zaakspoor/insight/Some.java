// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

/**
 * Some of a group.
 *
 * @param of how many there are, which may be more than one of a request
 * @param number how many of them it is true of
 */
record Some(int requests, int of, int number) implements Tally<Some> {
    static final Some NOTHING = new Some(0, 0, 0);

    @Override
    public Some plus(Some other) {
        return new Some(requests + other.requests, of + other.of, number + other.number);
    }
}
