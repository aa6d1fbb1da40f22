// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Code;

/** What a colleague did with a request; the page that comes after says so. */
enum Done {
    CONTACT, CALL_BACK, DELAY, ANSWER, ADDRESS, ADDRESS_ASKED, RESENT, LINK_MAILED, LINK_TEXTED, LINK_RENEWED;

    /** How it stands in an address. */
    String code() {
        return Code.of(this);
    }

    static Optional<String> sentence(DeskWords words, String code) {
        return Stream.of(values()).filter(done -> done.code().equals(code)).findFirst().map(words::done);
    }
}
