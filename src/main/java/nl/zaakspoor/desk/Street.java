// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dutch street names, told by how they end. Not all of them end so: what is none here may still be a street.
 */
final class Street {
    /** One word, or two of which the first tells streets apart; a number and what comes after it is left out. */
    private static final Pattern STREET = Pattern.compile(
            "(?<street>(?:(?:oude|nieuwe|grote|kleine|lange|korte|hoge|lage|"
                    + "eerste|tweede|derde|noord|oost|zuid|west)[ -])?\\p{L}*(?:straat|laan|weg|plein|kade|gracht|dijk|singel|hof|pad|"
                    + "steeg|dreef|markt|park|plantsoen|brink|wal|baan|brug))(?:\\s+\\d.*)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Street() {}

    /** The name of the street alone, where a place is a street, with a number or without. */
    static Optional<String> of(String place) {
        return Optional.of(STREET.matcher(place.strip())).filter(Matcher::matches).map(found -> found.group("street"));
    }
}
