// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import nl.zaakspoor.access.LookUpTerm;
import nl.zaakspoor.ledger.SearchTerms.Address;
import nl.zaakspoor.ledger.SearchTerms.Who;

/** What a colleague may mean by what they typed or pasted into the one field; what is likeliest first. */
final class Typed {
    private static final Pattern ADDRESS = Pattern.compile("([0-9]{4}\\s?[A-Za-z]{2})[\\s,]*([0-9]+.*)");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9() ./-]{9,}");
    private static final int PHONE_DIGITS = 9;
    /** As it stands in a mail: {@code Noor <noor@voorbeeld.example>}, {@code mailto:noor@voorbeeld.example}. */
    private static final Pattern EMAIL = Pattern.compile("(?:mailto:)?([^\\s<>()\\[\\]\",;:]+@[^\\s<>()\\[\\]\",;:]+)");
    /** As it stands in a letter: {@code Ons kenmerk: Z2026-004512}, {@code tel. 06 12345678}. */
    private static final Pattern LABELLED = Pattern.compile("(?:\\p{L}+[.:]*\\s+)+(\\S*[0-9].*)");
    /** How somebody is spoken of: {@code de heer Ørsted}. */
    private static final Pattern TITLED = Pattern.compile("(?:de heer|dhr\\.?|mevrouw|mevr\\.?|mw\\.?)\\s+(.+)",
            Pattern.CASE_INSENSITIVE);

    private Typed() {}

    static List<Who> meanings(String text) {
        Matcher email = EMAIL.matcher(text);
        if (email.find()) {
            return List.of(Who.byEmail(email.group(1)));
        }
        Matcher address = ADDRESS.matcher(text);
        if (address.matches()) {
            return List.of(Who.byAddress(new Address(address.group(1), address.group(2))), Who.byReference(text));
        }
        boolean digits = text.chars().anyMatch(Character::isDigit);
        return Stream.of(isPhone(text) ? Stream.of(Who.byPhone(text)) : Stream.<Who>empty(),
                LookUpTerm.isWords(text) && !digits ? Stream.of(Who.byName(name(text))) : Stream.<Who>empty(),
                LookUpTerm.bare(text).isEmpty() ? Stream.<Who>empty() : Stream.of(Who.byReference(text)),
                labelled(text).stream().flatMap(rest -> meanings(rest).stream()),
                LookUpTerm.isWords(text) && text.chars().anyMatch(Character::isLetter)
                        ? Stream.of(Who.byLocation(text))
                        : Stream.<Who>empty())
                .flatMap(each -> each).toList();
    }

    private static boolean isPhone(String text) {
        return PHONE.matcher(text).matches() && text.replaceAll("[^0-9]", "").length() >= PHONE_DIGITS;
    }

    private static String name(String text) {
        Matcher titled = TITLED.matcher(text);
        return titled.matches() ? titled.group(1) : text;
    }

    private static Optional<String> labelled(String text) {
        return Optional.of(LABELLED.matcher(text)).filter(Matcher::matches).map(found -> found.group(1))
                .filter(reference -> LookUpTerm.referenceEnd(reference).isPresent());
    }
}
