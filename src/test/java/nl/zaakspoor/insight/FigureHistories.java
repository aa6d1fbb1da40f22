// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import nl.zaakspoor.cloudevent.ACloudEvent;
import nl.zaakspoor.ledger.Arrival;
import nl.zaakspoor.ledger.Arrivals;

/** Reports about public space of long ago, of which we heard in the evening of the day. Two weeks is their norm. */
final class FigureHistories {
    private final Arrivals arrivals;
    private final String own;
    private final List<Arrival> told = new ArrayList<>();

    FigureHistories(String own) {
        this.arrivals = new Arrivals(own);
        this.own = own;
    }

    /** Requests that came in on one day, as {@code own-group-1} and so on. */
    FigureHistories received(String group, int number, LocalDate day, String department) {
        return each(group, 1, number, "request-received", day, """
                "product": "melding-openbare-ruimte", "department": "%s", "receivedOn": "%s\"""".formatted(department, day));
    }

    FigureHistories completed(String group, int first, int last, LocalDate day) {
        return each(group, first, last, "request-completed", day, "\"outcome\": \"done\"");
    }

    FigureHistories delayed(String group, int first, int last, LocalDate day, LocalDate until) {
        return each(group, first, last, "delay-announced", day,
                "\"expectedOn\": \"%s\", \"reasonCode\": \"busy\"".formatted(until));
    }

    FigureHistories contacts(String group, int first, int last, LocalDate day, String about) {
        return each(group, first, last, "contact-recorded", day, """
                "channel": "phone", "about": {"nl": "%s"}, "summary": {"nl": "Gebeld"}, "visibleToApplicant": false"""
                .formatted(about));
    }

    FigureHistories erased(String group, int number, LocalDate day) {
        return each(group, number, number, "request-erased", day, "\"reason\": {\"nl\": \"Op verzoek\"}");
    }

    private FigureHistories each(String group, int first, int last, String type, LocalDate day, String data) {
        for (int number = first; number <= last; number++) {
            String reference = own + "-" + group + "-" + number;
            told.add(arrivals.admitted(ACloudEvent.of(type, "{\"occurredAt\": \"" + day + "\", " + data + "}")
                    .with("subject", reference).with("id", reference + "/" + type + told.size())
                    .with("time", day + "T18:00:00Z"), Instant.parse(day + "T18:00:01Z")));
        }
        return this;
    }

    /** All that happened since it was asked last. */
    List<Arrival> arrivals() {
        List<Arrival> all = List.copyOf(told);
        told.clear();
        return all;
    }
}
