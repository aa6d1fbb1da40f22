// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

/** What a figure comes to for a group of requests. */
interface Tally<T extends Tally<T>> {
    /** How many requests are behind it. */
    int requests();

    /** For both groups together, which have no request in common. */
    T plus(T other);
}
