// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.timeline.Applicant;
import nl.zaakspoor.timeline.MailAddress;

/**
 * Reads who made a request. A mail address or phone number that cannot be used is left out: a typing error in it must not cost
 * the resident the whole request.
 */
final class ApplicantReader {
    /** A language tag as BCP 47 has them, also with the underscore of programming languages: en, en-GB, nl_NL. */
    private static final Pattern LANGUAGE_TAG = Pattern.compile("([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{1,8})*");
    private static final int MAX_TAG = 35;

    private ApplicantReader() {}

    static Applicant read(Fields f) {
        return new Applicant(f.optionalString("name", 200),
                f.optionalObject("organisation", o -> new Applicant.Organisation(o.string("name", 200), o.optionalString("kvk",
                        8, kvk -> kvk.matches("[0-9]{8}"), "must be eight digits"))),
                f.usableString("email", MailAddress.MOST, MailAddress::isOne),
                f.usableString("phone", 40, Applicant::isPhone),
                f.optionalString("postcode", 12), f.optionalString("houseNumber", 20), language(f),
                ChoiceFields.optionalChoice(f, "contactBy", Applicant.ContactBy.class),
                f.optionalObject("consent", c -> new Applicant.Consent(c.string("via", 200), TimeFields.date(c, "on"))),
                f.objects("representatives", ApplicantReader::read));
    }

    /** The language alone, for we write in languages and not in their regions; it need not be one of ours. */
    private static Optional<Language> language(Fields f) {
        return f.optionalString("language", MAX_TAG).flatMap(tag -> {
            Matcher parts = LANGUAGE_TAG.matcher(tag);
            return parts.matches()
                    ? Optional.of(new Language(parts.group(1).toLowerCase(Locale.ROOT)))
                    : f.wrong("language", "must be a language such as nl or en-GB");
        });
    }
}
