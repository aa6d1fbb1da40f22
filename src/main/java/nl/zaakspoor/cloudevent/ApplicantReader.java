// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.util.regex.Pattern;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.timeline.Applicant;

import static nl.zaakspoor.cloudevent.Fields.all;

/** Reads who made a request. */
final class ApplicantReader {
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?";
    private static final Pattern MAIL_ADDRESS = Pattern
            .compile("(?=[^@]{1,64}@)" + ATOM + "(?:\\." + ATOM + ")*@(?:" + LABEL + "\\.)+[A-Za-z]{2,}");

    private ApplicantReader() {}

    static Applicant read(Fields f) {
        return new Applicant(f.optionalString("name", 200),
                f.optionalObject("organisation", o -> new Applicant.Organisation(o.string("name", 200), o.optionalString("kvk",
                        8, kvk -> kvk.matches("[0-9]{8}"), "must be eight digits"))),
                f.optionalString("email", 254, ApplicantReader::isMailAddress, "must be a mail address"),
                f.optionalString("phone", 40, phone -> phone.matches("[0-9+() ./-]{5,40}"), "must be a phone number"),
                f.optionalString("postcode", 12), f.optionalString("houseNumber", 20),
                f.optionalString("language", 3, Language::isCode, "must be a language code such as nl").map(Language::new),
                f.optionalChoice("contactBy", all(Applicant.ContactBy.class)),
                f.optionalObject("consent", c -> new Applicant.Consent(c.string("via", 200), c.date("on"))),
                f.objects("representatives", ApplicantReader::read));
    }

    /** Stricter than RFC 5321: no quotes, comments or control characters, so that it is safe in every header. */
    private static boolean isMailAddress(String text) {
        return MAIL_ADDRESS.matcher(text).matches();
    }
}
