// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Code;

/** By what a colleague searched, as the read log has it (see {@link nl.zaakspoor.ledger.SearchTerms#kinds}). */
enum SearchedBy {
    REFERENCE, EMAIL, PHONE, ADDRESS, NAME, LOCATION, DEPARTMENT, PRODUCT, STATE, DELAYED, SINCE;

    /** @param kinds their codes with spaces between; what only newer instances know stands for itself */
    static String sentence(DeskVoice voice, String kinds) {
        if (kinds.isBlank()) {
            return voice.texts().searchedByNothing();
        }
        return voice.texts().searchedBy(kinds(voice, kinds));
    }

    static String kinds(DeskVoice voice, String kinds) {
        return Stream.of(kinds.split(" ")).map(code -> of(code).map(voice.words()::kindOfTerm).orElse(code))
                .collect(Collectors.joining(", "));
    }

    static Optional<SearchedBy> of(String code) {
        return Stream.of(values()).filter(kind -> Code.of(kind).equals(code)).findFirst();
    }
}
