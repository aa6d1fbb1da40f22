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

/** What a colleague may mean by what they typed into the one field; what is likeliest first. */
final class Typed {
    private static final Pattern ADDRESS = Pattern.compile("([0-9]{4}\\s?[A-Za-z]{2})[\\s,]+([0-9]+.*)");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9() ./-]{9,}");
    private static final int PHONE_DIGITS = 9;

    private Typed() {}

    static List<Who> meanings(String text) {
        Matcher address = ADDRESS.matcher(text);
        if (text.contains("@")) {
            return List.of(new Who(Optional.empty(), Optional.of(text), Optional.empty(), Optional.empty(), Optional.empty()));
        }
        if (address.matches()) {
            return List.of(new Who(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.of(new Address(address.group(1), address.group(2)))), reference(text));
        }
        boolean phone = PHONE.matcher(text).matches() && text.replaceAll("[^0-9]", "").length() >= PHONE_DIGITS;
        boolean name = text.chars().noneMatch(Character::isDigit) && LookUpTerm.name(text).findAny().isPresent();
        return Stream.of(phone ? Stream.of(phone(text)) : Stream.<Who>of(), name ? Stream.of(name(text)) : Stream.<Who>of(),
                LookUpTerm.bare(text).isEmpty() ? Stream.<Who>of() : Stream.of(reference(text))).flatMap(each -> each).toList();
    }

    private static Who reference(String text) {
        return new Who(Optional.of(text), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Who phone(String text) {
        return new Who(Optional.empty(), Optional.empty(), Optional.of(text), Optional.empty(), Optional.empty());
    }

    private static Who name(String text) {
        return new Who(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(text), Optional.empty());
    }
}
