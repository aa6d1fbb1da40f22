// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.city;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * New reports about public spaces, which keep coming while one watches. Every run has reports of its own, so that there is
 * always something to see; their number is bounded, or a run of a week would fill the city.
 */
final class NewReports {
    static final int MOST = 40;
    private static final Duration FIRST_AFTER = Duration.ofSeconds(45);
    private static final Duration EVERY = Duration.ofSeconds(90);
    private static final Duration STEP = Duration.ofSeconds(25);
    private static final List<String> STATUSES = List.of("MELDING_IN_BEHANDELING", "INGEPLAND", "IN_UITVOERING", "OPGELOST");

    private NewReports() {}

    /** @param run the number of the run, which gives the reports references that no other run has */
    static List<DemoRequest> of(List<DemoReport> kinds, int run) {
        return IntStream.range(0, MOST).mapToObj(i -> report(kinds.get(i % kinds.size()), run, i)).toList();
    }

    private static DemoRequest report(DemoReport kind, int run, int number) {
        Duration arrival = FIRST_AFTER.plus(EVERY.multipliedBy(number));
        List<DemoRequest.Step> steps = IntStream.rangeClosed(0, STATUSES.size())
                .mapToObj(i -> new DemoRequest.Step(arrival.plus(STEP.multipliedBy(i)).toString(),
                        i == 0 ? Optional.empty() : Optional.of(STATUSES.get(i - 1)), Optional.empty(), Map.of(),
                        Optional.empty()))
                .toList();
        return new DemoRequest("M-%04d-%02d".formatted(run, number + 1), false, "melding-openbare-ruimte", "meldingen",
                kind.title(), Optional.of(kind.location()), "app", Optional.empty(), applicant(kind), steps);
    }

    private static JsonNode applicant(DemoReport kind) {
        return JsonNodeFactory.instance.objectNode().put("name", kind.name()).put("email", kind.email()).put("language",
                kind.language());
    }
}
