// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * The place of an event among the events of its request: when it happened, then the order of {@link EventType}, then
 * source, the source's own sequence, the time of reporting, and id. When we received it plays no part, so the order of
 * arrival cannot change a timeline; two events are never equal, because source and id are an identity.
 *
 * @param sequence empty when the source gives none; numbers compare as numbers and come before other texts
 */
public record SortKey(Instant occurred, EventType type, String source, String sequence, Instant reported, String id)
        implements
            Comparable<SortKey> {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,32}");

    private static final Comparator<String> BY_SEQUENCE = Comparator.comparing((String s) -> !isNumber(s))
            .thenComparing(s -> isNumber(s) ? new BigInteger(s) : BigInteger.ZERO).thenComparing(Comparator.naturalOrder());

    private static final Comparator<SortKey> ORDER = Comparator.comparing(SortKey::occurred).thenComparing(SortKey::type)
            .thenComparing(SortKey::source).thenComparing(SortKey::sequence, BY_SEQUENCE).thenComparing(SortKey::reported)
            .thenComparing(SortKey::id);

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    @Override
    public int compareTo(SortKey other) {
        return ORDER.compare(this, other);
    }
}
