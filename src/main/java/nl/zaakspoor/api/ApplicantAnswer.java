// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.timeline.Applicant;

/** Who made a request, for the desk alone: in the shape in which departments report it. */
record ApplicantAnswer(Optional<String> name, Optional<Organisation> organisation, Optional<String> email,
        Optional<String> phone, Optional<String> postcode, Optional<String> houseNumber, Optional<String> language,
        Optional<String> contactBy, Optional<Consent> consent,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ApplicantAnswer> representatives) {

    record Organisation(String name, Optional<String> kvk) {
        @Override
        public String toString() {
            return "Organisation[redacted]";
        }
    }

    record Consent(String via, LocalDate on) {}

    static ApplicantAnswer of(Applicant applicant) {
        return new ApplicantAnswer(applicant.name(),
                applicant.organisation().map(known -> new Organisation(known.name(), known.kvk())), applicant.email(),
                applicant.phone(), applicant.postcode(), applicant.houseNumber(), applicant.language().map(Language::code),
                applicant.contactBy().map(Code::of), applicant.consent().map(given -> new Consent(given.via(), given.on())),
                applicant.representatives().stream().map(ApplicantAnswer::of).toList());
    }

    @Override
    public String toString() {
        return "ApplicantAnswer[redacted]";
    }
}
