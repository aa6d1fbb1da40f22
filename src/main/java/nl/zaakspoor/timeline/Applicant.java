// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import nl.zaakspoor.catalogue.Language;

/** Who made the request, as far as the department told. All of it is personal: {@link #toString()} tells nothing. */
public record Applicant(Optional<String> name, Optional<Organisation> organisation, Optional<String> email,
        Optional<String> phone, Optional<String> postcode, Optional<String> houseNumber, Optional<Language> language,
        Optional<ContactBy> contactBy, Optional<Consent> consent, List<Applicant> representatives) {

    public record Organisation(String name, Optional<String> kvk) {
        @Override
        public String toString() {
            return "Organisation[redacted]";
        }
    }

    /** How the applicant wants to hear from the municipality. */
    public enum ContactBy {
        EMAIL, SMS, PHONE, POST, NONE
    }

    /** That the applicant agreed to hear electronically (Awb 2:8): by which way, on which day. */
    public record Consent(String via, LocalDate on) {}

    public Applicant {
        representatives = List.copyOf(representatives);
    }

    /** Whether it can be a phone number, as people write them. */
    public static boolean isPhone(String text) {
        return text.matches("[0-9+() ./-]{5,40}");
    }

    /** The same person at another mail address. */
    public Applicant withEmail(String changed) {
        return new Applicant(name, organisation, Optional.of(changed), phone, postcode, houseNumber, language, contactBy,
                consent, representatives);
    }

    Applicant inLanguage(Language chosen) {
        return new Applicant(name, organisation, email, phone, postcode, houseNumber, Optional.of(chosen), contactBy, consent,
                representatives);
    }

    @Override
    public String toString() {
        return "Applicant[redacted]";
    }
}
