// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.util.List;

import io.quarkus.qute.RawString;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Text.Wording;
import nl.zaakspoor.courier.NoticeMail.LanguageLink;

/** What every mail to a resident has around its news; {@code mail/frame.html} writes it down. */
public interface MailFrame {
    Language language();

    String municipality();

    String subject();

    /** What mail programs show beside the subject. */
    String preview();

    Wording heading();

    String greeting();

    /** The same page in the languages that this mail is not in. */
    List<LanguageLink> otherLanguages();

    /** For the {@code dir} attribute of the mail. */
    default String direction() {
        return language().direction();
    }

    /** The mark that words in {@code other} need, when they run the other way: with a leading space, or nothing. */
    default RawString turn(Language other) {
        return new RawString(other.rightToLeft() == language().rightToLeft() ? "" : " dir=\"" + other.direction() + "\"");
    }
}
