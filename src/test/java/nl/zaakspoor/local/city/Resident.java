// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.city;

import java.util.List;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Languages;

/**
 * Somebody of the demo city.
 *
 * @param email that of the demo city, with something of the test's own in it
 */
record Resident(String name, String email, Language language, Wants wants) {
    /** What a resident wants to hear of us. */
    enum Wants {
        EVERYTHING,
        /** Until the first message that can be stopped by one click. */
        TO_STOP,
        /** By the form on the page. */
        TO_CHOOSE, LETTERS
    }

    /** One in each language who wants to hear everything, and three who do not. */
    static List<Resident> of(DemoFile city, String own) {
        Stream<Resident> open = Languages.spoken().all().stream()
                .map(language -> speaking(language, city, own, Wants.EVERYTHING));
        Stream<Resident> others = Stream.of(speaking(Language.ENGLISH, city, own, Wants.TO_STOP),
                speaking(Language.DUTCH, city, own, Wants.TO_CHOOSE), speaking(Language.DUTCH, city, own, Wants.LETTERS));
        return Stream.concat(open, others).toList();
    }

    private static Resident speaking(Language language, DemoFile city, String own, Wants wants) {
        Stream<Resident> applicants = city.requests().stream().map(DemoRequest::applicant)
                .map(each -> new Resident(each.path("name").asText(), each.path("email").asText(),
                        new Language(each.path("language").asText("nl")), wants));
        Stream<Resident> reporters = city.reports().stream()
                .map(each -> new Resident(each.name(), each.email(), new Language(each.language()), wants));
        return Stream.concat(applicants, reporters).filter(each -> each.language().equals(language)).findFirst()
                .map(each -> each.at(each.email.replace("@", "." + own + "-" + wants.ordinal() + "@"))).orElseThrow();
    }

    private Resident at(String address) {
        return new Resident(name, address, language, wants);
    }

    /** Without the small words between them. */
    String[] names() {
        return Stream.of(name.split(" ")).filter(each -> Character.isUpperCase(each.charAt(0))).toArray(String[]::new);
    }

    /** The one they give on the page. */
    String otherEmail() {
        return "new." + email;
    }

    /** As a department reports who they are. */
    String applicant() {
        String contact = wants == Wants.LETTERS ? ", \"contactBy\": \"post\"" : "";
        return """
                {"name": "%s", "email": "%s", "language": "%s"%s}""".formatted(name, email, language, contact);
    }
}
