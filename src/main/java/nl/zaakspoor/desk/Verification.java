// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.timeline.Applicant;
import nl.zaakspoor.timeline.TimelineView;

/** What to ask a caller before anything is told: only what we know ourselves can be compared. */
record Verification(CourseTexts texts, TimelineView view) {
    String sentence() {
        List<String> known = view.timeline().recipient().map(this::known).orElse(List.of());
        return known.isEmpty() ? texts.verifyNothing() : texts.verify(oneOf(known));
    }

    private String oneOf(List<String> known) {
        int last = known.size() - 1;
        return last == 0 ? known.get(0) : String.join(", ", known.subList(0, last)) + " " + texts.or() + " " + known.get(last);
    }

    private List<String> known(Applicant applicant) {
        Optional<String> address = applicant.postcode().map(_ -> applicant.houseNumber().isPresent()
                ? texts.verifyAddress()
                : texts.verifyPostcode());
        return Stream.of(address, applicant.phone().map(_ -> texts.verifyPhone()),
                applicant.email().map(_ -> texts.verifyEmail())).flatMap(Optional::stream).toList();
    }
}
